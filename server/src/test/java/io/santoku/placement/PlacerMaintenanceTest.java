package io.santoku.placement;

import static io.santoku.placement.Site.EDGE;
import static io.santoku.placement.Site.wanted;
import static io.santoku.placement.Site.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ServiceEntry;
import io.santoku.nest.ServiceRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacerMaintenanceTest {
    private static final String MAINTENANCE = "in maintenance since 2026-12-01T09:00:00Z (new disks)";
    private static final ComponentId CLOUD = ComponentId.vim("a");

    @ParameterizedTest
    @EnumSource
    void a_cloud_in_maintenance_is_considered_and_never_chosen(PlacementPolicy policy) {
        var result = new Site()
                .cloud("a", 8, 4)
                .cloud("b", 8, 4)
                .descriptor("ns", 2)
                .maintained(CLOUD)
                .place(policy, wanted("ns"));

        Placement placement = ((PlacementResult.Placed) result).placements().getFirst();
        assertThat(placement.vim()).isEqualTo(ComponentId.vim("b"));
        Consideration other = placement.considered().getFirst();
        assertThat(other.chosen()).isFalse();
        assertThat(other.reasons()).containsExactly(MAINTENANCE);
        assertThat(other.freeBefore().vcpus()).isEqualTo(4);
    }

    @Test
    void when_no_other_cloud_has_room_the_reason_names_the_one_in_maintenance() {
        var site = new Site().cloud("a", 8, 8).cloud("b", 8, 1).descriptor("ns", 2);

        Misfit misfit = misfit(site.maintained(CLOUD).place(PlacementPolicy.PACK, wanted("ns")));

        assertThat(misfit.reason()).isEqualTo("no VIM in location edge1 has room; VIM a is " + MAINTENANCE);
        assertThat(misfit.considered())
                .extracting(Consideration::reasons)
                .containsExactly(List.of(MAINTENANCE), List.of("needs 2 vCPUs, 1 free"));
    }

    @Test
    void no_other_service_makes_way_to_a_cloud_in_maintenance() {
        var site = new Site()
                .cloud("a", 8, 8)
                .cloud("b", 8, 3)
                .descriptor("one", 2)
                .descriptor("two", 2);

        Misfit misfit = misfit(site.maintained(CLOUD).place(PlacementPolicy.PACK, wanted("one"), wanted("two")));

        assertThat(misfit.networkService()).isEqualTo("two");
    }

    @Test
    void a_cloud_that_the_nest_asks_for_is_not_chosen_either() {
        var site =
                new Site().cloud("a", 8, 8).cloud("b", 8, 8).descriptor("ns", 2).maintained(CLOUD);

        Misfit misfit = misfit(site.place(PlacementPolicy.PACK, wishing(null, "a")));

        assertThat(misfit.reason()).contains("VIM a, which the NEST asks for", "VIM a is " + MAINTENANCE);
        assertThat(placed(site.place(PlacementPolicy.PACK, wishing(null, "b")))).isEqualTo(ComponentId.vim("b"));
    }

    @Test
    void an_optional_service_is_left_out() {
        var site = new Site().cloud("a", 8, 8).descriptor("ns", 2).maintained(CLOUD);

        var placed = (PlacementResult.Placed) site.place(PlacementPolicy.PACK, welcome("ns"));

        assertThat(placed.leftOut())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).endsWith("VIM a is " + MAINTENANCE));
    }

    @Test
    void a_descriptor_is_taken_from_an_orchestrator_that_is_not_in_maintenance() {
        var site = new Site()
                .cloud("a", 8, 8)
                .descriptor("ns", 1)
                .descriptor("ns", "second")
                .maintained(ComponentId.nfvo("osm"));

        var placed = (PlacementResult.Placed) site.place(PlacementPolicy.PACK, wanted("ns"));
        Misfit misfit = misfit(site.place(PlacementPolicy.PACK, wishing("osm", null)));

        assertThat(placed.placements().getFirst().descriptor().nfvo()).isEqualTo(ComponentId.nfvo("second"));
        assertThat(misfit.reason()).isEqualTo("NFVO osm, which has NSD ns, is " + MAINTENANCE);
    }

    private static ServiceRequest wishing(@Nullable String nfvo, @Nullable String vim) {
        var entry =
                new ServiceEntry("ns", "ns", new ServiceEntry.Site.At(EDGE), false, new ServiceEntry.Wishes(nfvo, vim));
        return new ServiceRequest(EDGE + "/ns", entry, EDGE, null, false);
    }

    private static ComponentId placed(PlacementResult result) {
        return ((PlacementResult.Placed) result).placements().getFirst().vim();
    }

    private static Misfit misfit(PlacementResult result) {
        return ((PlacementResult.Unplaceable) result).misfits().getFirst();
    }
}
