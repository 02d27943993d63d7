package io.santoku.emulators.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// HTTP/1.1 on one connection, plain or inside TLS; keeps the raw socket so that the connection can be reset.
final class Wire implements Closeable {
    private static final int LINE_LIMIT = 65_536;
    private static final int BODY_LIMIT = 64 << 20;

    private final Socket raw;
    private final InputStream in;
    private final OutputStream out;

    /// The bytes received are not an HTTP request.
    static final class NotHttp extends IOException {
        private static final long serialVersionUID = 1L;

        NotHttp(String message) {
            super(message);
        }
    }

    Wire(Socket raw, Socket spoken) throws IOException {
        this.raw = raw;
        this.in = new BufferedInputStream(spoken.getInputStream(), 16_384);
        this.out = spoken.getOutputStream();
    }

    /// The next request; empty when the client closed the connection between requests.
    Optional<Request> read() throws IOException {
        String line = line();
        if (line == null) {
            return Optional.empty();
        }
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new NotHttp("no HTTP/1.1 request line: " + line);
        }
        Map<String, List<String>> headers = headers();
        if ("100-continue".equalsIgnoreCase(first(headers, "expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        Target target = Target.parse(words[1]);
        return Optional.of(new Request(words[0], target.path(), Map.of(), target.query(), headers, body(headers)));
    }

    void write(Reply reply, boolean withBody, boolean last) throws IOException {
        var text = new StringBuilder(256);
        text.append("HTTP/1.1 ").append(reply.status()).append(' ').append(StatusNames.of(reply.status()));
        reply.headers()
                .forEach((name, value) ->
                        text.append("\r\n").append(name).append(": ").append(value));
        if (reply.status() != 204 && reply.status() != 304) {
            text.append("\r\nContent-Length: ").append(reply.body().length);
        }
        text.append(last ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n");
        var bytes = new ByteArrayOutputStream(text.length() + reply.body().length);
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (withBody) {
            bytes.writeBytes(reply.body());
        }
        bytes.writeTo(out);
        out.flush();
    }

    /// Breaks the connection so that the client sees a reset, not an orderly end.
    void reset() {
        try {
            raw.setSoLinger(true, 0);
        } catch (IOException e) {
            // the socket is closed already, as intended
        }
        close();
    }

    /// Returns when the client closed the connection or it was broken from this side.
    void awaitEnd() throws IOException {
        byte[] ignored = new byte[1024];
        while (in.read(ignored) >= 0) {
            // discards pipelined requests: their client gets no answer either
        }
    }

    @Override
    public void close() {
        try {
            raw.close();
        } catch (IOException e) {
            // nobody is left to report to
        }
    }

    static boolean wantsClose(Request request) {
        return request.header("connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new HashMap<String, List<String>>();
        for (String line = required(); !line.isEmpty(); line = required()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new NotHttp("no header: " + line);
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(first(headers, "transfer-encoding"))) {
            return chunks();
        }
        String length = first(headers, "content-length");
        return length.isEmpty() ? new byte[0] : exactly(size(length, 10));
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            whole.writeBytes(exactly(size));
            required();
            if (whole.size() > BODY_LIMIT) {
                throw new NotHttp("body too large");
            }
        }
        headers(); // trailers
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        return size(required().split(";", 2)[0].strip(), 16);
    }

    private static int size(String digits, int radix) throws NotHttp {
        try {
            int size = Integer.parseInt(digits, radix);
            if (size >= 0 && size <= BODY_LIMIT) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new NotHttp("no length: " + digits);
        }
        throw new NotHttp("no usable length: " + digits);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the body ends early");
        }
        return bytes;
    }

    private String required() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("the request ends early");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        var text = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (text.length() >= LINE_LIMIT) {
                throw new NotHttp("line too long");
            }
            text.append((char) next);
        }
        int end = text.length();
        return end > 0 && text.charAt(end - 1) == '\r' ? text.substring(0, end - 1) : text.toString();
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }
}
