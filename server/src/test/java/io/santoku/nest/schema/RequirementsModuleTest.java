package io.santoku.nest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.nest.Nest;
import io.santoku.profile.Probe;
import io.santoku.profile.RadioRequirements;
import io.santoku.profile.ServiceProfile;
import io.santoku.profile.TransportRequirements;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rows keep requirements in the words of the NEST, as rows of earlier versions have them.
class RequirementsModuleTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new RequirementsModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNode COMPLETE = Documents.resource("/io/santoku/nest/gst-complete.json");

    private final ServiceProfile profile = Nest.of(NestSchema.plain(COMPLETE)).profile();

    @Test
    void every_attribute_of_the_complete_nest_that_is_sent_is_written_as_it_was_posted() {
        JsonNode written = JSON.readTree(JSON.writeValueAsString(profile.transport()));
        JsonNode radio = JSON.readTree(JSON.writeValueAsString(profile.radioRequirements()));

        assertThat(written.propertyNames())
                .containsExactlyInAnyOrder("network_DL_throughput", "network_UL_throughput", "mtu");
        assertThat(radio.propertyNames())
                .containsExactlyInAnyOrder(
                        "ue_DL_throughput",
                        "ue_UL_throughput",
                        "group_communication_support",
                        "number_of_terminals",
                        "positional_support",
                        "radio_spectrum",
                        "device_velocity",
                        "terminal_density");
        Stream.of(written, radio)
                .flatMap(part -> part.properties().stream())
                .forEach(member -> assertThat(plain(member.getValue()))
                        .as(member.getKey())
                        .isEqualTo(plain(COMPLETE.path("base_slice_descriptor").path(member.getKey()))));
    }

    /// The value with decimals as the test's documents have them.
    private static JsonNode plain(JsonNode value) {
        return JsonMapper.shared().readTree(value.toString());
    }

    @Test
    void what_was_written_is_read_again() {
        assertThat(JSON.readValue(JSON.writeValueAsString(profile.transport()), TransportRequirements.class))
                .isEqualTo(profile.transport());
        assertThat(JSON.readValue(JSON.writeValueAsString(profile.radioRequirements()), RadioRequirements.class))
                .isEqualTo(profile.radioRequirements());
    }

    @Test
    void a_row_with_unknown_members_and_values_of_other_types_is_read() {
        String earlier = """
            {"mtu": "1500", "network_DL_throughput": {"guaranteed": 10, "colour": "red"}, "network_UL_throughput": 7}\
            """;

        TransportRequirements read = JSON.readValue(earlier, TransportRequirements.class);

        assertThat(JSON.writeValueAsString(read)).isEqualTo("{\"network_DL_throughput\":{\"guaranteed\":10}}");
    }

    @Test
    void probes_stay_as_they_were_posted() {
        for (Probe probe : new Probe[] {new Probe("p1"), new Probe(Map.of("probe-id", "p2", "port", 7))}) {
            assertThat(JSON.readValue(JSON.writeValueAsString(probe), Probe.class))
                    .isEqualTo(probe);
        }
    }
}
