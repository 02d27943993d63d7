package io.santoku.api.document;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Parses JSON strictly by the standard, and only values that the database can store.
final class StrictJson {
    /// The maximum size of a document in bytes.
    static final int LIMIT = 1 << 20;

    private static final int DEPTH = 64;
    private static final int DIGITS = 400;
    private static final int NAME_LENGTH = 1000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(DIGITS)
                            .maxNameLength(NAME_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /// Returns the document in these bytes; throws [ProblemException] when there is none or it is unsound.
    static JsonDocument parse(byte[] body) {
        JsonNode root = read(body);
        if (root.isMissingNode()) {
            throw unreadable("The body is empty.");
        }
        var violations = new Violations();
        Soundness.check(root, "", violations);
        violations.throwIfAny();
        return new JsonDocument(root);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw unreadable(
                    place == null || place.getLineNr() < 1
                            ? e.getOriginalMessage()
                            : "Line %d, column %d: %s"
                                    .formatted(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()));
        }
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(Problem.of(ProblemType.INVALID_JSON, detail));
    }
}
