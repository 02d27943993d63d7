package io.santoku.store.journal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.santoku.driver.PhysicalEnd;
import io.santoku.execution.Event;
import io.santoku.execution.OperationId;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Secret;
import io.santoku.lifecycle.Outline;
import io.santoku.nest.schema.RequirementsModule;
import io.santoku.nest.schema.UnwrappedModule;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.plan.StepId;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import io.santoku.store.secrets.SealedMembers;
import io.santoku.store.secrets.SecretBox;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.ContextAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Converts values to JSON for the database and back: ids as text, secrets sealed for the row in which they are stored,
/// secrets of physical functions sealed for their name, everything else as the record that it is.
public final class StoredJson {
    /// The purpose for which earlier versions sealed secrets, in any row.
    private static final String EARLIER_PURPOSE = "held resource";

    /// The prefix of a secret that is sealed for a row; it ends with a point, which base64 does not use.
    private static final String FOR_A_ROW = "row.";

    private static final Object ROW = "row";

    /// Groups of members, which are stored one by one.
    private static final Class<?>[] GROUPS = {
        Outline.Parts.class,
        Outline.Reach.class,
        Outline.Placing.class,
        Outline.Notes.class,
        ServiceSite.Service.class,
        ServiceSite.Place.class,
        Resource.Part.class
    };

    private final JsonMapper mapper;

    /// `box` seals and opens the secrets.
    public StoredJson(SecretBox box) {
        var module = new SimpleModule("stored");
        text(module, ResourceId.class, ResourceId::value, ResourceId::new);
        text(module, StepId.class, StepId::value, StepId::new);
        text(module, SliceId.class, SliceId::value, SliceId::new);
        text(module, SubnetId.class, SubnetId::value, SubnetId::new);
        text(module, OperationId.class, OperationId::value, OperationId::new);
        text(module, ComponentId.class, ComponentId::toString, ComponentId::parse);
        secrets(module, box);
        this.mapper = JsonMapper.builder()
                .addModule(module)
                .addModule(new RequirementsModule())
                .addModule(new UnwrappedModule(GROUPS))
                .addMixIn(Event.class, WithoutFacts.class)
                .addMixIn(PhysicalEnd.class, StoredBoxes.class)
                .defaultAttributes(
                        ContextAttributes.getEmpty().withSharedAttribute(StoredBoxes.SEAL, new SealedMembers(box)))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /// Omits the facts of events: they are stored once, with the resources that the slice holds.
    @JsonIgnoreProperties("facts")
    private interface WithoutFacts {}

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /// Writes a value that may contain secrets, which can be opened only for the same `row`.
    String write(Object value, String row) {
        return mapper.writer().withAttribute(ROW, row).writeValueAsString(value);
    }

    /// Parses any JSON.
    public JsonNode parse(String json) {
        return mapper.readTree(json);
    }

    <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /// Reads a value that was written for this `row`.
    <T> T read(String json, Class<T> type, String row) {
        return mapper.readerFor(type).withAttribute(ROW, row).readValue(json);
    }

    <T> T read(JsonNode json, Class<T> type) {
        return mapper.treeToValue(json, type);
    }

    Map<String, Object> plain(String json) {
        return mapper.readValue(json, new TypeReference<>() {});
    }

    private static void secrets(SimpleModule module, SecretBox box) {
        module.addSerializer(Secret.class, new ValueSerializer<Secret>() {
            @Override
            public void serialize(Secret secret, JsonGenerator out, SerializationContext context) {
                byte[] sealed = box.seal(secret, row(context.getAttribute(ROW)));
                out.writeString(FOR_A_ROW + Base64.getEncoder().encodeToString(sealed));
            }
        });
        module.addDeserializer(Secret.class, new ValueDeserializer<Secret>() {
            @Override
            public Secret deserialize(JsonParser in, DeserializationContext context) {
                String text = in.getString();
                return text.startsWith(FOR_A_ROW)
                        ? unsealed(box, text.substring(FOR_A_ROW.length()), row(context.getAttribute(ROW)))
                        : unsealed(box, text, EARLIER_PURPOSE);
            }
        });
    }

    private static Secret unsealed(SecretBox box, String text, String purpose) {
        return box.unseal(Base64.getDecoder().decode(text), purpose);
    }

    private static String row(@Nullable Object attribute) {
        if (attribute instanceof String row) {
            return row;
        }
        throw new IllegalStateException("a secret stands where none is expected");
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
