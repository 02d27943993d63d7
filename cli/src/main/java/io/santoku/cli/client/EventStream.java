package io.santoku.cli.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The server-sent events of one connection, read as they arrive.
final class EventStream implements AutoCloseable {
    private final BufferedReader reader;
    private String id = "";
    private String name = "";
    private StringBuilder data = new StringBuilder();

    EventStream(InputStream body) {
        reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /// The next event; empty when the connection ended. Blocks until either.
    Optional<ServerEvent> next() throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isEmpty() && !(data.isEmpty() && name.isEmpty())) {
                return Optional.of(take());
            }
            read(line);
        }
        return Optional.empty();
    }

    private void read(String line) {
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        String text = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "id" -> id = text;
            case "event" -> name = text;
            case "data" -> data.append(data.isEmpty() ? "" : "\n").append(text);
            default -> {} // comments keep the connection alive; other fields are not used
        }
    }

    private ServerEvent take() {
        JsonNode content = Json.lenient(data.toString());
        ServerEvent event = new ServerEvent(id, name, content);
        name = "";
        data = new StringBuilder();
        return event;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
