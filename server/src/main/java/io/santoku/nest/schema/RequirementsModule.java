package io.santoku.nest.schema;

import io.santoku.nest.ProfileReader;
import io.santoku.profile.Probe;
import io.santoku.profile.RadioAccess.Positioning;
import io.santoku.profile.RadioRequirements;
import io.santoku.profile.ServiceProfile;
import io.santoku.profile.Throughput;
import io.santoku.profile.Throughput.CategoryRate;
import io.santoku.profile.TransportRequirements;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// Writes requirements and probes as JSON in the words of the NEST, and reads them: in rows, and in what clients read.
/// Attributes that were not asked for are left out.
public final class RequirementsModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    /// Creates the module.
    public RequirementsModule() {
        super("requirements");
        form(TransportRequirements.class, RequirementsModule::write, ServiceProfile::transport);
        form(RadioRequirements.class, RequirementsModule::write, ServiceProfile::radioRequirements);
        addSerializer(Probe.class, serializer((probe, out) -> out.writePOJO(probe.posted())));
        addDeserializer(Probe.class, new ValueDeserializer<>() {
            @Override
            public Probe deserialize(JsonParser in, DeserializationContext context) {
                return new Probe(in.readValueAs(Object.class));
            }
        });
    }

    /// How a value is written.
    private interface Writing<T> {
        void write(T value, JsonGenerator out);
    }

    private <T> void form(Class<T> type, Writing<T> writing, Function<ServiceProfile, T> part) {
        addSerializer(type, serializer(writing));
        addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return part.apply(ProfileReader.of(Plain.object(context.readTree(in))));
            }
        });
    }

    private static <T> ValueSerializer<T> serializer(Writing<T> writing) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                writing.write(value, out);
            }
        };
    }

    private static void write(TransportRequirements sla, JsonGenerator out) {
        out.writeStartObject();
        rate("network_DL_throughput", sla.rates().downlink(), out);
        rate("network_UL_throughput", sla.rates().uplink(), out);
        member("mtu", sla.maximumPacketSize(), out);
        out.writeEndObject();
    }

    private static void write(RadioRequirements sla, JsonGenerator out) {
        out.writeStartObject();
        rate("ue_DL_throughput", sla.terminal().downlink(), out);
        rate("ue_UL_throughput", sla.terminal().uplink(), out);
        member("group_communication_support", sla.features().groupCommunication(), out);
        member("number_of_terminals", sla.terminals().maximum(), out);
        positioning(sla.features().positioning(), out);
        list("radio_spectrum", sla.features().spectrum(), out);
        member("device_velocity", sla.terminals().velocity(), out);
        member("terminal_density", sla.terminals().density(), out);
        out.writeEndObject();
    }

    private static void rate(String name, @Nullable Throughput rate, JsonGenerator out) {
        if (rate == null) {
            return;
        }
        out.writeObjectPropertyStart(name);
        member(
                "guaranteed",
                rate.guaranteed() == null ? null : rate.guaranteed().kilobitsPerSecond(),
                out);
        member("maximum", rate.maximum() == null ? null : rate.maximum().kilobitsPerSecond(), out);
        member("additional_gbr_flows", rate.additionalGbrFlows(), out);
        if (!rate.byCategory().isEmpty()) {
            out.writeArrayPropertyStart("by_category");
            rate.byCategory().forEach(one -> category(one, out));
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void category(CategoryRate rate, JsonGenerator out) {
        out.writeStartObject();
        member("service_category", rate.category(), out);
        member("maximum", rate.maximum() == null ? null : rate.maximum().kilobitsPerSecond(), out);
        out.writeEndObject();
    }

    private static void positioning(@Nullable Positioning positioning, JsonGenerator out) {
        if (positioning == null) {
            return;
        }
        out.writeObjectPropertyStart("positional_support");
        list("availability", positioning.methods(), out);
        member("frequency", positioning.intervalSeconds(), out);
        member("accuracy", positioning.accuracy(), out);
        out.writeEndObject();
    }

    private static void list(String name, List<?> values, JsonGenerator out) {
        if (!values.isEmpty()) {
            member(name, values, out);
        }
    }

    private static void member(String name, @Nullable Object value, JsonGenerator out) {
        if (value != null) {
            out.writePOJOProperty(name, value);
        }
    }
}
