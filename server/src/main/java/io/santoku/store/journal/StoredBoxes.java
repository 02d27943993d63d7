package io.santoku.store.journal;

import io.santoku.store.secrets.SealedMembers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/// Configures how the physical functions at an end of a connection are stored: with their secrets sealed.
interface StoredBoxes {
    /// The attribute under which a mapper finds the [SealedMembers].
    String SEAL = "seal";

    @JsonSerialize(using = Writer.class)
    @JsonDeserialize(using = Reader.class)
    @Nullable
    List<Map<String, Object>> physicalFunctions();

    /// Seals the secrets of physical functions.
    final class Writer extends ValueSerializer<List<Map<String, Object>>> {
        @Override
        public void serialize(List<Map<String, Object>> boxes, JsonGenerator out, SerializationContext context) {
            SealedMembers seal = (SealedMembers) context.getAttribute(SEAL);
            context.writeValue(out, boxes.stream().map(seal::seal).toList());
        }
    }

    /// Opens the secrets of physical functions.
    final class Reader extends ValueDeserializer<List<Map<String, Object>>> {
        @Override
        public List<Map<String, Object>> deserialize(JsonParser in, DeserializationContext context) {
            SealedMembers seal = (SealedMembers) context.getAttribute(SEAL);
            List<Map<String, Object>> boxes = in.readValueAs(new TypeReference<>() {});
            return boxes.stream().map(seal::open).toList();
        }
    }
}
