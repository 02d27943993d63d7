package io.santoku.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.santoku.driver.WimDriver.Endpoints;
import io.santoku.driver.WimDriver.ServicePlace;
import io.santoku.driver.WimDriver.TransportOrder;
import io.santoku.profile.Probe;
import io.santoku.profile.Rates;
import io.santoku.profile.TransportRequirements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every WIM driver promises.
public abstract class WimDriverContract {
    protected static final TransportOrder ORDER = new TransportOrder(
            "slice-1",
            List.of(new Ends<>("core", "edge1")),
            List.of(new Ends<>(
                    new Endpoints(
                            List.of(new ServicePlace("core", "cloud-1"), new ServicePlace("core", "cloud-1")), null),
                    new Endpoints(List.of(), List.of(Map.of("pnf-id", "gnb-1", "location", "edge1"))))),
            List.of(new ServicePlace("edge1", "cloud-2")),
            new TransportRequirements(new Rates(null, null), 1500),
            List.of(new Probe("probe-1"), new Probe(Map.of("probe-id", "p2"))));

    private static final Map<String, @Nullable Object> SLA = new HashMap<>();

    static {
        SLA.put("network_DL_throughput", null);
        SLA.put("network_UL_throughput", null);
        SLA.put("mtu", 1500);
    }

    protected abstract WimDriver driver();

    /// The message that the controller holds for a slice, once all that was sent has arrived.
    protected abstract Optional<Map<String, Object>> message(String sliceId);

    /// A hand from outside takes the transport slice away.
    protected abstract void vanish(String sliceId);

    /// What the controller shows of a transport slice that is as it was ordered.
    protected abstract Sight sightOfWhole();

    @Test
    void a_slice_is_seen_until_it_vanishes_and_is_made_again() {
        driver().ensureTransport(ORDER);
        assertThat(message("slice-1")).isPresent();
        assertThat(driver().observeTransport(ORDER)).isEqualTo(sightOfWhole());

        vanish("slice-1");
        assertThat(driver().observeTransport(ORDER).isThere()).isFalse();

        driver().ensureTransport(ORDER);
        assertThat(message("slice-1")).isPresent();
        assertThat(driver().observeTransport(ORDER)).isEqualTo(sightOfWhole());
    }

    /// What the controller answers when it is asked for everything, while it has this transport slice only.
    protected abstract Listing listingOf(String sliceId);

    @Test
    void the_controller_lists_what_it_has_or_cannot_be_asked() {
        driver().ensureTransport(ORDER);
        driver().ensureTransport(ORDER);
        assertThat(message("slice-1")).isPresent();

        assertThat(driver().traces("slice-1"::equals)).isEqualTo(listingOf("slice-1"));
        assertThat(driver().traces(_ -> false).traces()).isEmpty();
    }

    @Test
    void the_controller_answers() {
        assertThatCode(() -> driver().check()).doesNotThrowAnyException();
    }

    @Test
    void the_order_arrives_in_the_predecessors_words() {
        driver().ensureTransport(ORDER);

        assertThat(message("slice-1"))
                .contains(Map.of(
                        "_id",
                        "slice-1",
                        "connections",
                        List.of(Map.of("core", "core", "radio", "edge1")),
                        "core_connections",
                        List.of(Map.of(
                                "core", Map.of("ns", List.of(Map.of("location", "core", "vim", "cloud-1"))),
                                "radio",
                                        Map.of(
                                                "ns",
                                                List.of(),
                                                "pnf",
                                                List.of(Map.of("pnf-id", "gnb-1", "location", "edge1"))))),
                        "extra_ns",
                        List.of(Map.of("location", "edge1", "vim", "cloud-2")),
                        "slice_sla",
                        SLA,
                        "probes",
                        List.of("probe-1", Map.of("probe-id", "p2"))));
    }

    @Test
    void a_removed_slice_is_gone_and_may_be_removed_again() {
        driver().ensureTransport(ORDER);
        driver().ensureTransport(ORDER);
        driver().removeTransport("slice-1");
        driver().removeTransport("slice-1");

        assertThat(message("slice-1")).isEmpty();
    }
}
