package io.santoku.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.running.ScrapeTargets.TargetGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeAddressTest {
    private static final Map<String, String> LABELS = Map.of("wim_id", "wan");

    @Test
    void host_and_port_are_the_target() {
        assertThat(ScrapeAddress.parse(" exporter.example:9100 ").map(address -> address.group(LABELS)))
                .contains(new TargetGroup(List.of("exporter.example:9100"), LABELS));
    }

    @Test
    void scheme_and_path_go_into_labels() {
        assertThat(ScrapeAddress.parse("https://exporter.example/flows/all").map(address -> address.group(LABELS)))
                .contains(new TargetGroup(
                        List.of("exporter.example"),
                        Map.of("wim_id", "wan", "__scheme__", "https", "__metrics_path__", "/flows/all")));
        assertThat(ScrapeAddress.parse("http://[::1]:80/").map(ScrapeAddress::place))
                .contains("[::1]:80");
        assertThat(ScrapeAddress.parse("http://exporter.example:80/").map(address -> address.group(Map.of())))
                .contains(new TargetGroup(List.of("exporter.example:80"), Map.of("__scheme__", "http")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ftp://exporter.example", "http://user@exporter.example"})
    void what_is_no_address_is_no_target(String text) {
        assertThat(ScrapeAddress.parse(text)).isEmpty();
    }
}
