package io.santoku.cli.katana;

import io.santoku.cli.client.Answer;
import io.santoku.cli.client.SantokuServer;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;

/// Calls the predecessor's API, of this server or of a predecessor itself.
public final class KatanaApi {
    private static final String ROOT = "/api/";

    private final SantokuServer server;

    public KatanaApi(URI base, Optional<SSLContext> trust) {
        server = SantokuServer.ofFewWords(base, trust);
    }

    public JsonNode get(String... segments) {
        return server.get(path(segments));
    }

    public Answer post(JsonNode document, String... segments) {
        return server.post(path(segments), document);
    }

    public Answer put(JsonNode document, String... segments) {
        return server.put(path(segments), document);
    }

    public Answer delete(String... segments) {
        return server.delete(path(segments));
    }

    /// Deletes an item even if not all of it can be removed.
    public Answer forceDelete(String... segments) {
        return server.delete(path(segments) + "?force=true");
    }

    private static String path(String... segments) {
        return ROOT + SantokuServer.joined(segments);
    }
}
