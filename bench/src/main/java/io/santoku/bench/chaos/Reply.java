package io.santoku.bench.chaos;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server's answer: status 0 stands for a connection that broke before the answer, so that the result is unknown.
record Reply(int status, String text) {
    static final int BROKEN = 0;
    static final int NOWHERE = -1;
    private static final JsonMapper JSON = JsonMapper.shared();

    boolean isAccepted() {
        return status == 202;
    }

    /// Whether repeating the call may bring another answer.
    boolean isPassing() {
        return status <= 0 || status == 503;
    }

    JsonNode json() {
        return JSON.readTree(text);
    }

    String member(String pointer) {
        return json().at(pointer).asString();
    }
}
