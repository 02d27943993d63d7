package io.santoku.driver.wim;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Ends;
import io.santoku.driver.Listing;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.WimDriver;
import io.santoku.driver.WimDriver.TransportOrder;
import io.santoku.driver.WimDriverContract;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.emulators.scenario.WimScenario;
import io.santoku.emulators.wim.EmulatedHttpWim;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Wim;
import io.santoku.profile.Probe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpWimDriverTest extends WimDriverContract {
    private final EmulatedWorld world = EmulatedWorld.start(Scenario.EMPTY.with(WimScenario.named("wim")));
    private final Emulated emulated = world.component("wim");
    private final WimDriver driver = new HttpWimDriver(wim(world), HttpSettings.DEFAULTS);

    @AfterEach
    void stop() {
        world.close();
    }

    @Override
    protected WimDriver driver() {
        return driver;
    }

    @Override
    protected Optional<Map<String, Object>> message(String sliceId) {
        return world.product("wim", EmulatedHttpWim.class).slice(sliceId);
    }

    @Override
    protected void vanish(String sliceId) {
        assertThat(world.vanish("wim", "transport", sliceId)).isEqualTo(1);
    }

    @Override
    protected Sight sightOfWhole() {
        return new Sight.Same();
    }

    @Override
    protected Listing listingOf(String sliceId) {
        return new Listing.Complete(List.of(new Trace(Trace.Kind.TRANSPORT, sliceId, sliceId)));
    }

    @Test
    void a_slice_that_was_ordered_otherwise_is_different() {
        driver.ensureTransport(new TransportOrder(
                "slice-1",
                ORDER.connections(),
                ORDER.coreConnections(),
                ORDER.extraServices(),
                ORDER.sla(),
                List.of(new Probe("probe-2"))));

        assertThat(driver.observeTransport(ORDER))
                .isEqualTo(new Sight.Different(List.of(
                        new Sight.Difference("probes", "[\"probe-1\",{\"probe-id\":\"p2\"}]", "[\"probe-2\"]"))));
        driver.ensureTransport(ORDER);
        assertThat(driver.observeTransport(ORDER)).isEqualTo(new Sight.Same());
    }

    @Test
    void secrets_of_boxes_are_dots_in_differences() {
        driver.ensureTransport(withBox(Map.of("password", "hidden-seen", "ip", "127.0.0.8")));
        TransportOrder wanted = withBox(Map.of("password", "hidden-wanted", "ip", "127.0.0.9"));

        assertThat(driver.observeTransport(wanted))
                .isEqualTo(new Sight.Different(List.of(new Sight.Difference(
                        "core_connections",
                        "[{\"radio\":{\"pnf\":[{\"ip\":\"127.0.0.9\",\"password\":\"********\"}]}}]",
                        "[{\"radio\":{\"pnf\":[{\"ip\":\"127.0.0.8\",\"password\":\"********\"}]}}]"))));
    }

    private static TransportOrder withBox(Map<String, Object> box) {
        return new TransportOrder(
                ORDER.sliceId(),
                ORDER.connections(),
                List.of(new Ends<>(null, new WimDriver.Endpoints(null, List.of(box)))),
                ORDER.extraServices(),
                ORDER.sla(),
                ORDER.probes());
    }

    @Test
    void a_controller_that_shows_nothing_says_so() {
        Scenario silent = Scenario.EMPTY.with(WimScenario.named("wim").unreadable());
        try (EmulatedWorld other = EmulatedWorld.start(silent)) {
            WimDriver blind = new HttpWimDriver(wim(other), HttpSettings.DEFAULTS);
            blind.ensureTransport(ORDER);

            assertThat(blind.observeTransport(ORDER)).isEqualTo(new Sight.Unseen("answers 405"));
            assertThat(blind.traces(_ -> true)).isEqualTo(new Listing.Impossible("it shows no list: it answers 405"));
        }
    }

    @Test
    void a_controller_that_is_broken_or_refuses_says_so() {
        emulated.faults().add(new Rule("*", 1, 3, new Fault.Status(503)));
        emulated.faults().add(new Rule("*", 1, 4, new Fault.Status(404)));

        assertThat(FaultOf.the(driver::check)).isInstanceOf(Unavailable.class);
        assertThat(FaultOf.the(() -> driver.traces(_ -> true))).isInstanceOf(Unavailable.class);
        assertThat(FaultOf.the(() -> driver.removeTransport("slice-1"))).isInstanceOf(Unavailable.class);
        assertThat(FaultOf.the(() -> driver.ensureTransport(ORDER))).isInstanceOf(Rejected.class);
    }

    @Test
    void an_order_whose_answer_was_lost_is_repeated_without_harm() {
        emulated.faults().add(new Rule("*", 1, 1, new Fault.Lost()));

        assertThat(FaultOf.the(() -> driver.ensureTransport(ORDER))).isInstanceOf(Unavailable.class);
        driver.ensureTransport(ORDER);
        assertThat(message("slice-1")).isPresent();
    }

    private static Wim wim(EmulatedWorld world) {
        return new Wim(
                new Component.Identity(ComponentId.wim("wim"), "WIM", "test-wim", ""),
                world.component("wim").uri().toString(),
                null,
                new SystemAuthorities(),
                Map.of(),
                null);
    }
}
