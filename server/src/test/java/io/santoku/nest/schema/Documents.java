package io.santoku.nest.schema;

import io.santoku.nest.NestReader;
import io.santoku.nest.NestReview;
import io.santoku.nest.SstRules;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents for tests, and the whole way of reading them.
final class Documents {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Documents() {}

    static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    static JsonNode resource(String path) {
        InputStream source = Documents.class.getResourceAsStream(path);
        return MAPPER.readTree(Objects.requireNonNull(source, path));
    }

    /// Schema and rules together, without any base descriptor.
    static NestReview read(JsonNode document) {
        return new NestReader(_ -> Optional.empty(), SstRules.KATANA, InstantSource.system())
                .review(NestSchema.plain(document), NestSchema.check(document));
    }

    /// The value at a path such as `a.b[].c`; of a list, that of its first entry.
    static @Nullable Object at(Map<String, Object> document, String path) {
        @Nullable Object here = document;
        for (String step : path.replace("[]", "").split("\\.", -1)) {
            here = here instanceof List<?> list ? list.getFirst() : here;
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }
}
