package io.santoku.emulators.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// The answer of an emulated server.
public record Reply(int status, Map<String, String> headers, byte[] body) {

    /// An answer that consists of a status only.
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    /// An answer whose body is JSON, written by Jackson from plain maps, lists and values.
    public static Reply json(int status, Object value) {
        return new Reply(status, Map.of("Content-Type", "application/json"), Json.bytes(value));
    }

    /// The same answer with one more header.
    public Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, Map.copyOf(more), body);
    }
}
