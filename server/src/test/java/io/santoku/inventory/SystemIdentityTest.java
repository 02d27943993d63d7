package io.santoku.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemIdentityTest {
    private static final ComponentId OSM = ComponentId.nfvo("osm");
    private static final ComponentId TWIN = ComponentId.nfvo("osm-twin");
    private static final ComponentId OTHER = ComponentId.nfvo("other");
    private static final ComponentId CLOUD = ComponentId.vim("cloud");

    @ParameterizedTest
    @CsvSource({
        "http://Example.ORG/, example.org:80",
        "http://example.org:80, example.org:80",
        "https://example.org./osm/, example.org:443/osm",
        "HTTPS://example.org:9999, example.org:9999",
        "http://localhost:5000/v3/, loopback:5000/v3",
        "http://127.0.0.1:5000/v3, loopback:5000/v3",
        "http://[::1]:5000/v3, loopback:5000/v3",
        "http://os_ctl:5000/v3, os_ctl:5000/v3",
        "broker, broker",
        "Broker:9092, broker:9092",
    })
    void an_address_is_written_in_one_way(String given, String canonical) {
        assertThat(SystemIdentity.normalised(given)).isEqualTo(canonical);
    }

    @Test
    void one_system_under_two_ids_is_found_and_others_are_not() {
        var identities = new SystemIdentities(Map.of(
                OSM, new SystemIdentity("osm a", ""),
                TWIN, new SystemIdentity("osm a", ""),
                OTHER, new SystemIdentity("osm b", ""),
                CLOUD, new SystemIdentity("osm a", "")));

        assertThat(identities.twinsOf(OSM)).containsExactly(TWIN);
        assertThat(identities.twinsOf(OTHER)).isEmpty();
        assertThat(identities.twinsOf(CLOUD)).isEmpty();
        assertThat(identities.twinsOf(ComponentId.nfvo("unknown"))).isEmpty();
        assertThat(identities.twins()).isEqualTo(List.of(List.of(OSM, TWIN)));
    }

    @Test
    void two_regions_of_one_keystone_are_no_twins() {
        ComponentId other = ComponentId.vim("other-region");
        var identities = new SystemIdentities(
                Map.of(CLOUD, new SystemIdentity("keystone", "one"), other, new SystemIdentity("keystone", "two")));

        assertThat(identities.twinsOf(CLOUD)).isEmpty();
        assertThat(identities.twins()).isEmpty();
    }

    @Test
    void a_silent_component_is_known_by_type_and_address() {
        assertThat(SystemIdentity.ofAddress(Samples.ems("one")))
                .isEqualTo(SystemIdentity.ofAddress(Samples.ems("two")));
        assertThat(SystemIdentity.ofAddress(Samples.ems("one")))
                .isNotEqualTo(SystemIdentity.ofAddress(Samples.policy("one")));
        assertThat(SystemIdentity.ofAddress(Samples.vim("one", "core")).place()).isEqualTo("RegionOne");
    }
}
