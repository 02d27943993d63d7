package io.santoku.api.document;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/// Passes request bodies to controllers as [JsonDocument]s.
public final class JsonDocumentConverter implements HttpMessageConverter<JsonDocument> {
    private static final List<MediaType> JSON =
            List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

    // Accepts every format, so that no other converter reads a body that is not JSON.
    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type.equals(JsonDocument.class);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return JSON;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return type.equals(JsonDocument.class) ? JSON : List.of();
    }

    @Override
    public JsonDocument read(Class<? extends JsonDocument> type, HttpInputMessage message) throws IOException {
        requireJson(message.getHeaders().getContentType());
        byte[] body = message.getBody().readNBytes(StrictJson.LIMIT + 1);
        if (body.length > StrictJson.LIMIT) {
            throw new ProblemException(
                    Problem.of(ProblemType.TOO_LARGE, "The body is larger than %d bytes.".formatted(StrictJson.LIMIT)));
        }
        return StrictJson.parse(body);
    }

    @Override
    public void write(JsonDocument document, @Nullable MediaType mediaType, HttpOutputMessage message) {
        throw new UnsupportedOperationException("Documents are only read");
    }

    private static void requireJson(@Nullable MediaType mediaType) {
        if (mediaType == null || JSON.stream().noneMatch(json -> json.includes(mediaType))) {
            throw new ProblemException(
                    Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the header Content-Type: application/json."));
        }
    }
}
