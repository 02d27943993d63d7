package io.santoku.nest;

import static io.santoku.nest.Nests.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SstRulesTest {
    private static final Map<String, Object> SLOW = Map.of("maximum", 1000);

    @Test
    void the_predecessor_knows_two_types() {
        assertThat(SstRules.KATANA.derive(ProfileReader.of(Map.of("delay_tolerance", true, "nb_iot", true))))
                .isEqualTo(1);
        assertThat(SstRules.KATANA.derive(ProfileReader.of(Map.of("delay_tolerance", false))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource
    void the_first_rule_that_fits_gives_the_type(int type, Map<String, Object> attributes) {
        assertThat(SstRules.EXTENDED.derive(ProfileReader.of(attributes))).isEqualTo(type);
    }

    static Stream<Arguments> the_first_rule_that_fits_gives_the_type() {
        return Stream.of(
                Arguments.of(4, Map.of("v2x_communication_mode", 2, "nb_iot", true)),
                Arguments.of(3, Map.of("nb_iot", true, "delay_tolerance", false)),
                Arguments.of(3, crowd(SLOW)),
                Arguments.of(1, crowd(Map.of("maximum", decimal("1000.5")))),
                Arguments.of(5, Map.of("deterministic_communication", yes(), "nonIP_traffic", true)),
                Arguments.of(
                        5, Map.of("deterministic_communication", yes(), "synchronicity", Map.of("availability", 1))),
                Arguments.of(2, Map.of("deterministic_communication", yes(), "delay_tolerance", false)),
                Arguments.of(6, Map.of("qos", List.of(Map.of("qi", 87)))),
                Arguments.of(
                        6,
                        Map.of(
                                "latency",
                                Map.of("DL", decimal("0.02")),
                                "ue_DL_throughput",
                                Map.of("guaranteed", 50_000))),
                Arguments.of(1, Map.of("latency", Map.of("DL", decimal("0.02")))),
                Arguments.of(2, Map.of("delay_tolerance", false)),
                Arguments.of(2, Map.of("delay_tolerance", true, "qos", List.of(Map.of("qi", 82)))),
                Arguments.of(2, Map.of("qos", List.of(Map.of("qi", 200, "resource_type", 1)))),
                Arguments.of(2, Map.of("availability", decimal("99.999"))),
                Arguments.of(1, Map.of("delay_tolerance", true, "availability", decimal("99.99"))),
                Arguments.of(1, Map.of()));
    }

    private static Map<String, Object> crowd(Map<String, Object> downlink) {
        return Map.of(
                "terminal_density",
                10_000,
                "delay_tolerance",
                true,
                "ue_DL_throughput",
                downlink,
                "ue_UL_throughput",
                SLOW);
    }

    private static Map<String, Object> yes() {
        return Map.of("availability", true);
    }
}
