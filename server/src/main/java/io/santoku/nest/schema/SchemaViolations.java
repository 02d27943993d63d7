package io.santoku.nest.schema;

import com.networknt.schema.Error;
import io.santoku.nest.NestViolation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Turns the messages of the schema library into plain words.
final class SchemaViolations {
    private SchemaViolations() {}

    static NestViolation of(Error error) {
        String place = error.getInstanceLocation().toString();
        if (error.getKeyword().equals("required")) {
            return new NestViolation(place + "/" + escaped(error.getProperty()), "is required");
        }
        return new NestViolation(place, error.isCustomMessage() ? error.getMessage() : message(error));
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String message(Error error) {
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" ->
                "must be " + words(limit).stream().map(SchemaViolations::type).collect(Collectors.joining(" or "));
            case "enum" -> "must be one of " + String.join(", ", words(limit));
            case "minimum" -> "must be at least " + limit.asString();
            case "maximum" -> "must be at most " + limit.asString();
            case "exclusiveMinimum" -> "must be greater than " + limit.asString();
            case "exclusiveMaximum" -> "must be less than " + limit.asString();
            case "minLength" -> "must not be empty";
            case "maxLength" -> "must be at most " + limit.asString() + " characters long";
            case "minItems" -> "must have at least " + limit.asString() + " entries";
            case "maxItems" -> "must have at most " + limit.asString() + " entries";
            case "format" -> "must be a date and time such as 2026-01-31T12:00:00Z";
            default -> error.getMessage();
        };
    }

    private static List<String> words(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? StreamSupport.stream(oneOrMore.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList()
                : List.of(oneOrMore.asString());
    }

    private static String type(String name) {
        return switch (name) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "string" -> "text";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            default -> "a " + name;
        };
    }
}
