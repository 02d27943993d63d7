package io.santoku.emulators.osm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The requirements of the NBI's JSON schemas on a body, with the messages of its validator.
record Schema(List<String> required, Set<String> optional, Set<String> ids) {
    private static final Pattern NAME = Pattern.compile("[^,;()'\"]{1,255}");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /// Throws the 422 of the first violation.
    void check(Map<String, Object> body) {
        for (String key : required) {
            if (!body.containsKey(key)) {
                throw OsmError.unprocessable("Format error ''%s' is a required property'".formatted(key));
            }
        }
        body.forEach(this::check);
    }

    private void check(String key, Object value) {
        if (!required.contains(key) && !optional.contains(key)) {
            throw OsmError.unprocessable(
                    "Format error 'Additional properties are not allowed ('%s' was unexpected)'".formatted(key));
        }
        if (ids.contains(key)) {
            mustMatch(UUID, key, value);
        } else if (key.equals("name") || key.equals("nsName")) {
            mustMatch(NAME, key, value);
        }
    }

    private static void mustMatch(Pattern pattern, String key, Object value) {
        if (!(value instanceof String text) || !pattern.matcher(text).matches()) {
            throw OsmError.unprocessable(
                    "Format error at '%s' ''%s' does not match '%s''".formatted(key, value, pattern));
        }
    }
}
