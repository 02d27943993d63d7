package io.santoku.store.journal;

import io.santoku.execution.OperationId;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Secret;
import io.santoku.plan.ResourceId;
import io.santoku.plan.StepId;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import io.santoku.store.secrets.SecretBox;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How values are written as JSON in the database: ids as text, secrets sealed, everything else as the record that it
/// is.
public final class StoredJson {
    private static final String PURPOSE = "held resource";

    private final JsonMapper mapper;

    /// Secrets go through this box.
    public StoredJson(SecretBox box) {
        var module = new SimpleModule("stored");
        text(module, ResourceId.class, ResourceId::value, ResourceId::new);
        text(module, StepId.class, StepId::value, StepId::new);
        text(module, SliceId.class, SliceId::value, SliceId::new);
        text(module, SubnetId.class, SubnetId::value, SubnetId::new);
        text(module, OperationId.class, OperationId::value, OperationId::new);
        text(module, ComponentId.class, ComponentId::toString, ComponentId::parse);
        text(module, Secret.class, secret -> sealed(box, secret), words -> unsealed(box, words));
        this.mapper = JsonMapper.builder()
                .addModule(module)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    JsonNode parse(String json) {
        return mapper.readTree(json);
    }

    <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    <T> T read(JsonNode json, Class<T> type) {
        return mapper.treeToValue(json, type);
    }

    Map<String, Object> plain(String json) {
        return mapper.readValue(json, new TypeReference<>() {});
    }

    private static String sealed(SecretBox box, Secret secret) {
        return Base64.getEncoder().encodeToString(box.seal(secret, PURPOSE));
    }

    private static Secret unsealed(SecretBox box, String words) {
        return box.unseal(Base64.getDecoder().decode(words), PURPOSE);
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> words, Function<String, T> value) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T given, JsonGenerator out, SerializationContext context) {
                out.writeString(words.apply(given));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return value.apply(in.getString());
            }
        });
    }
}
