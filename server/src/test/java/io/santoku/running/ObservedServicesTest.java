package io.santoku.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.OperationId;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.Outline;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.placement.ServiceSite;
import io.santoku.running.ObservedServices.Found;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import io.santoku.slice.SubnetId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservedServicesTest {
    private static final SliceId SLICE = new SliceId("slice-1");
    private static final ComponentId OSM = ComponentId.nfvo("osm");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final ServiceSite own = site("core/upf", null);
    private final ServiceSite shared = site("core/amf", new SubnetId("subnet-1"));

    @Test
    void what_was_seen_is_told_of_own_and_shared_services() {
        Found found = Found.of(List.of(held(own, ServiceState.ERROR), held(shared, ServiceState.RUNNING)), Set.of());

        assertThat(state(running(), own, found)).contains(ServiceState.ERROR);
        assertThat(state(running(), shared, found)).contains(ServiceState.RUNNING);
    }

    @Test
    void what_has_just_come_up_runs_and_what_has_not_is_not_told() {
        Found found = Found.of(List.of(held(own, null)), Set.of());

        assertThat(state(running(), own, found)).contains(ServiceState.RUNNING);
        assertThat(state(running(), shared, found)).isEmpty();
    }

    @Test
    void what_is_gone_was_lost_unless_its_slice_is_being_changed() {
        List<HeldService> gone = List.of(held(own, ServiceState.TERMINATED));

        assertThat(state(running(), own, Found.of(gone, Set.of()))).contains(ServiceState.TERMINATED);
        assertThat(state(running(), own, Found.of(gone, Set.of(SLICE)))).contains(ServiceState.TERMINATING);
        assertThat(state(slice(Phase.ACTIVATION, null), own, Found.of(gone, Set.of())))
                .contains(ServiceState.TERMINATING);
    }

    @Test
    void what_is_stopped_or_leaves_with_its_slice_needs_no_look() {
        Found nothing = Found.of(List.of(), Set.of());

        assertThat(state(running(), own.ended(), nothing)).contains(ServiceState.STOPPED);
        assertThat(state(slice(Phase.TERMINATING, NOON), own, nothing)).contains(ServiceState.TERMINATING);
    }

    private static Optional<ServiceState> state(Slice slice, ServiceSite site, Found found) {
        return ObservedServices.state(slice, site, found);
    }

    private static HeldService held(ServiceSite site, @Nullable ServiceState seen) {
        return new HeldService(ObservedServices.place(SLICE, site), OSM, "instance of " + site.key(), List.of(), seen);
    }

    private static ServiceSite site(String key, @Nullable SubnetId subnet) {
        return new ServiceSite(
                new ServiceSite.Service(key, key, "upf-ns", "nsd-key", false),
                new ServiceSite.Place(OSM, "core", ComponentId.vim("core"), Amounts.NONE),
                null,
                subnet,
                1,
                false);
    }

    private Slice running() {
        return slice(Phase.RUNNING, NOON);
    }

    private Slice slice(Phase phase, @Nullable Instant runningAt) {
        var outline = new Outline(
                "slice",
                new Outline.Parts(5, 0, List.of(), List.of(), Map.of(), List.of()),
                new Outline.Reach(List.of(), List.of()),
                new Outline.Placing(List.of(), List.of(own, shared), List.of()),
                new Outline.Notes(List.of(), List.of()));
        var standing = new Slice.Standing(phase, null, runningAt);
        return new Slice(
                SLICE,
                new Snssai(1, "000001"),
                new Slices.Wanted(Map.of(), Map.of(), outline),
                new OperationId("order-1"),
                standing,
                Conduct.DEFAULT,
                NOON);
    }
}
