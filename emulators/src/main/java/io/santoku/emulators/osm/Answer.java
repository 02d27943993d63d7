package io.santoku.emulators.osm;

import java.util.Map;
import java.util.Optional;

/// An answer before it is written as JSON, YAML or HTML; an empty text as body means no body.
record Answer(int status, Object body, Optional<String> location) {
    Answer(int status, Object body) {
        this(status, body, Optional.empty());
    }

    static Answer ok(Object body) {
        return new Answer(200, body);
    }

    static Answer noContent() {
        return new Answer(204, "");
    }

    static Answer accepted(Map<String, Object> body) {
        return new Answer(202, body);
    }

    Answer at(String path) {
        return new Answer(status, body, Optional.of(path));
    }
}
