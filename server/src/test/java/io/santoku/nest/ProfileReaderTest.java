package io.santoku.nest;

import static io.santoku.nest.Nests.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.profile.Bitrate;
import io.santoku.profile.Connectivity.DataNetwork;
import io.santoku.profile.Management.Level;
import io.santoku.profile.QosFlow;
import io.santoku.profile.Ratio;
import io.santoku.profile.ResourceType;
import io.santoku.profile.ServiceArea.Circle;
import io.santoku.profile.ServiceArea.Interval;
import io.santoku.profile.ServiceArea.Point;
import io.santoku.profile.ServiceArea.Polygon;
import io.santoku.profile.ServiceProfile;
import io.santoku.profile.ServiceProfile.Plmn;
import io.santoku.profile.Throughput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Attributes are read with the units of GSMA NG.116.
class ProfileReaderTest {
    @Test
    void rates_are_kilobits_a_second_and_equal_whatever_their_digits() {
        Throughput rate = Objects.requireNonNull(profile(
                        "network_DL_throughput",
                        Map.of(
                                "guaranteed",
                                decimal("2000.50"),
                                "maximum",
                                4000,
                                "by_category",
                                List.of(Map.of("service_category", "video", "maximum", 5))))
                .capacity()
                .slice()
                .downlink());

        assertThat(rate.guaranteed()).isEqualTo(new Bitrate(decimal("2000.5"))).hasToString("2000.5 kbit/s");
        assertThat(rate.maximum()).isEqualTo(new Bitrate(decimal("4000.0"))).isEqualTo(Bitrate.ofKilobits(4000));
        assertThat(rate.byCategory()).containsExactly(new Throughput.CategoryRate("video", Bitrate.ofKilobits(5)));
    }

    @Test
    void times_are_seconds_but_the_survival_time_and_the_averaging_window_are_milliseconds() {
        var profile = ProfileReader.of(Map.of(
                "latency",
                Map.of("DL", decimal("0.005"), "UL", 2),
                "survival_time",
                decimal("0.5"),
                "upf_to_as_latency",
                decimal("1e-9"),
                "deterministic_communication",
                Map.of("availability", true, "periodicity", List.of(decimal("0.01")))));

        assertThat(profile.quality().delay().downlink()).isEqualTo(Duration.ofMillis(5));
        assertThat(profile.quality().delay().uplink()).isEqualTo(Duration.ofSeconds(2));
        assertThat(profile.quality().delay().toApplicationServer()).isEqualTo(Duration.ofNanos(1));
        assertThat(profile.quality().dependability().survivalTime()).isEqualTo(Duration.ofNanos(500_000));
        assertThat(profile.quality().timing().periods()).containsExactly(Duration.ofMillis(10));
    }

    @Test
    void ratios_are_percent_but_the_packet_error_rate_is_a_fraction() {
        var flow =
                Map.of("qi", 200, "resource_type", 1, "packet_error_rate", decimal("0.0001"), "averaging_window", 2000);
        var profile = ProfileReader.of(Map.of("availability", decimal("99.990"), "qos", List.of(flow)));
        QosFlow read = profile.quality().flows().getFirst();

        assertThat(profile.quality().dependability().availability()).isEqualTo(new Ratio(decimal("99.99")));
        assertThat(read.losses().packetErrorRate()).isEqualTo(new Ratio(decimal("0.01")));
        assertThat(read.bursts().averagingWindow()).isEqualTo(Duration.ofSeconds(2));
        assertThat(read.resourceType()).isEqualTo(ResourceType.DELAY_CRITICAL_GBR);
    }

    @Test
    void areas_are_circles_or_polygons() {
        var center = Map.of("latitude", decimal("37.98"), "longitude", 23);
        var circle = Map.of("circle", Map.of("center", center, "radius", 500));
        var polygon = Map.of("polygon", List.of(center, center, center));
        var point = new Point(decimal("37.98"), decimal("23"));

        var areas = profile(
                        "area_of_service",
                        List.of(
                                Map.of("country", "GR", "regions", List.of("Attica"), "geo", circle),
                                Map.of("geo", polygon)))
                .area()
                .areas();

        assertThat(areas.getFirst().shape()).isEqualTo(new Circle(point, decimal("500")));
        assertThat(areas.getFirst().regions()).containsExactly("Attica");
        assertThat(areas.getLast().shape()).isEqualTo(new Polygon(List.of(point, point, point)));
    }

    @Test
    void identification_times_and_networks_are_read() {
        var profile = ProfileReader.of(Map.of(
                "sst",
                2,
                "sd",
                "00abcd",
                "plmn_list",
                List.of(Map.of("mcc", "001", "mnc", "01")),
                "service_time",
                List.of(Map.of("start", "2026-01-31T12:00:00+01:00")),
                "data_networks",
                List.of(Map.of("dnn", "ims", "local_breakout", true)),
                "isolation_level",
                Map.of("level", "LOGICAL", "logical", List.of(2))));

        assertThat(profile.identification().sd()).isEqualTo("00ABCD");
        assertThat(profile.identification().plmns()).containsExactly(new Plmn("001", "01"));
        assertThat(profile.area().times()).containsExactly(new Interval(Instant.parse("2026-01-31T11:00:00Z"), null));
        assertThat(profile.connectivity().dataNetworks())
                .containsExactly(new DataNetwork("ims", null, null, null, true));
        assertThat(profile.management().isolation().level()).isEqualTo(Level.LOGICAL);
    }

    private static ServiceProfile profile(String name, Object value) {
        return ProfileReader.of(Map.of(name, value));
    }
}
