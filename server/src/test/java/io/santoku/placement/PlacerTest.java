package io.santoku.placement;

import static io.santoku.placement.PlacementPolicy.FIRST;
import static io.santoku.placement.PlacementPolicy.PACK;
import static io.santoku.placement.PlacementPolicy.SPREAD;
import static io.santoku.placement.Site.wanted;
import static io.santoku.placement.Site.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.nest.ServiceRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacerTest {
    @ParameterizedTest
    @EnumSource
    void when_the_first_cloud_is_full_the_second_is_taken_and_the_reasons_say_so(PlacementPolicy policy) {
        var result =
                new Site().cloud("a", 8, 1).cloud("b", 8, 8).descriptor("ns", 2).place(policy, wanted("ns"));

        Placement placement = placed(result).placements().getFirst();
        assertThat(placement.vim()).isEqualTo(ComponentId.vim("b"));
        assertThat(placement.considered()).extracting(Consideration::chosen).containsExactly(false, true);
        assertThat(placement.considered().getFirst().reasons()).containsExactly("needs 2 vCPUs, 1 free");
        assertThat(placement.considered().getLast().reasons()).containsExactly(policy.words());
        assertThat(placement.considered().getFirst().freeBefore().vcpus()).isEqualTo(1);
    }

    @Test
    void each_policy_takes_its_own_of_the_clouds_with_room() {
        var site = new Site()
                .cloud("half", 8, 4)
                .cloud("fullest", 8, 2)
                .cloud("empty", 8, 8)
                .descriptor("ns", 1);

        assertThat(vims(site.place(FIRST, wanted("ns")))).containsExactly("half");
        assertThat(vims(site.place(PACK, wanted("ns")))).containsExactly("fullest");
        assertThat(vims(site.place(SPREAD, wanted("ns")))).containsExactly("empty");
    }

    @ParameterizedTest
    @EnumSource
    void of_equal_clouds_the_first_registered_is_taken(PlacementPolicy policy) {
        var site = new Site().cloud("a", 8, 4).cloud("b", 8, 4).descriptor("ns", 1);

        assertThat(vims(site.place(policy, wanted("ns")))).containsExactly("a");
    }

    @Test
    void what_was_not_taken_although_it_has_room_says_why() {
        var result =
                new Site().cloud("a", 8, 8).cloud("b", 8, 4).descriptor("ns", 1).place(PACK, wanted("ns"));

        assertThat(placed(result)
                        .placements()
                        .getFirst()
                        .considered()
                        .getFirst()
                        .reasons())
                .containsExactly("has room, but pack takes the fullest with room");
    }

    @Test
    void spreading_looks_at_what_the_same_slice_has_taken() {
        var site = new Site()
                .cloud("a", 8, 8)
                .cloud("b", 8, 8)
                .descriptor("one", 2)
                .descriptor("two", 2);

        assertThat(vims(site.place(SPREAD, wanted("one"), wanted("two")))).containsExactly("a", "b");
        assertThat(vims(site.place(PACK, wanted("one"), wanted("two")))).containsExactly("a", "a");
    }

    @ParameterizedTest
    @EnumSource
    void what_fits_nowhere_is_told_with_what_each_cloud_lacks(PlacementPolicy policy) {
        var result = new Site()
                .cloud("a", 8, 1)
                .cloud("b", new Amounts(8, 0, 0, 8), Amounts.NONE)
                .descriptor("ns", 4)
                .place(policy, wanted("ns"));

        Misfit misfit = misfits(result).getFirst();
        assertThat(misfit.reason()).isEqualTo("no VIM in location edge1 has room");
        assertThat(misfit.considered())
                .extracting(Consideration::vim)
                .containsExactly(ComponentId.vim("a"), ComponentId.vim("b"));
        assertThat(misfit.considered().getFirst().reasons()).containsExactly("needs 4 vCPUs, 1 free");
        assertThat(misfit.considered().getLast().reasons())
                .containsExactly("needs 1 MiB of memory, 0 free", "needs 1 GiB of disk, 0 free");
    }

    @Test
    void all_that_fits_nowhere_is_told_at_once() {
        var result = new Site().cloud("a", 1, 1).descriptor("big", 4).place(PACK, wanted("big"), wanted("unknown"));

        assertThat(misfits(result)).extracting(Misfit::networkService).containsExactly("big", "unknown");
    }

    @Test
    void two_services_of_a_slice_do_not_get_the_same_last_processor() {
        var result = new Site()
                .cloud("a", 3, 3)
                .descriptor("one", 2)
                .descriptor("two", 2)
                .place(PACK, wanted("one"), wanted("two"));

        Misfit misfit = misfits(result).getFirst();
        assertThat(misfits(result)).hasSize(1);
        assertThat(misfit.networkService()).isEqualTo("two");
        assertThat(misfit.considered().getFirst().reasons()).containsExactly("needs 2 vCPUs, 1 free");
    }

    @Test
    void an_optional_service_without_room_is_left_out_with_its_reason() {
        var result = placed(new Site()
                .cloud("a", 2, 2)
                .descriptor("must", 2)
                .descriptor("may", 1)
                .place(PACK, wanted("must"), welcome("may"), welcome("unknown")));

        assertThat(vims(result)).containsExactly("a");
        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOut("may", Site.EDGE, "no VIM in location edge1 has room"),
                        new LeftOut("unknown", Site.EDGE, "NSD unknown not found on any NFVO registered to SM"));
    }

    @Test
    void an_optional_service_never_takes_the_room_of_a_required_one() {
        var result = placed(new Site()
                .cloud("a", 3, 3)
                .descriptor("may", 2)
                .descriptor("must", 2)
                .descriptor("small", 1)
                .place(PACK, welcome("may"), wanted("must"), welcome("small")));

        assertThat(result.placements())
                .extracting(one -> one.request().key())
                .containsExactly("edge1/must", "edge1/small");
        assertThat(result.leftOut()).extracting(LeftOut::networkService).containsExactly("may");
    }

    @Test
    void placements_come_in_the_order_of_the_requests() {
        var result = placed(new Site()
                .cloud("a", 8, 8)
                .descriptor("ns", 1)
                .place(
                        PACK,
                        Site.request("one", "ns", Site.EDGE, true),
                        Site.request("two", "ns", Site.EDGE, false),
                        Site.request("three", "ns", Site.EDGE, true)));

        assertThat(result.placements())
                .extracting(one -> one.request().entry().name())
                .containsExactly("one", "two", "three");
    }

    @Test
    void a_missing_descriptor_and_a_location_without_clouds_are_told_apart() {
        var site = new Site().cloud("a", 8, 8).descriptor("ns", 1);
        ServiceRequest elsewhere = Site.request("ns", "ns", "edge2", false);

        assertThat(misfits(site.place(PACK, wanted("gone"))).getFirst().reason())
                .isEqualTo("NSD gone not found on any NFVO registered to SM");
        assertThat(misfits(site.place(PACK, elsewhere)).getFirst())
                .isEqualTo(new Misfit("ns", "edge2", "VIM not found in location edge2", List.of()));
    }

    @Test
    void a_slice_without_services_is_placed_trivially() {
        assertThat(placed(new Site().place(PACK)).placements()).isEmpty();
    }

    static PlacementResult.Placed placed(PlacementResult result) {
        return switch (result) {
            case PlacementResult.Placed placed -> placed;
            case PlacementResult.Unplaceable(var misfits) -> throw new AssertionError(misfits);
        };
    }

    static List<Misfit> misfits(PlacementResult result) {
        return switch (result) {
            case PlacementResult.Placed placed -> throw new AssertionError(placed);
            case PlacementResult.Unplaceable(var misfits) -> misfits;
        };
    }

    static List<String> vims(PlacementResult result) {
        return placed(result).placements().stream()
                .map(placement -> placement.vim().id())
                .toList();
    }
}
