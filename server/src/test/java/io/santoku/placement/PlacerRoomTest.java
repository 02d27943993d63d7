package io.santoku.placement;

import static io.santoku.placement.PlacementPolicy.FIRST;
import static io.santoku.placement.PlacementPolicy.PACK;
import static io.santoku.placement.PlacerTest.misfits;
import static io.santoku.placement.PlacerTest.placed;
import static io.santoku.placement.PlacerTest.vims;
import static io.santoku.placement.Site.wanted;
import static io.santoku.placement.Site.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.VimLoad;
import io.santoku.nest.ServiceRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacerRoomTest {
    /// Case 25: two services that have room in one way only, under every policy and in both orders.
    @ParameterizedTest
    @EnumSource
    void where_the_first_choice_would_leave_one_without_room_the_pass_goes_back(PlacementPolicy policy) {
        for (List<String> order : List.of(List.of("six", "ten"), List.of("ten", "six"))) {
            var site = new Site()
                    .cloud("ten-free", 10, 10)
                    .cloud("eight-free", 8, 8)
                    .descriptor("six", 6)
                    .descriptor("ten", 10);

            var result = placed(site.place(policy, wanted(order.getFirst()), wanted(order.getLast())));

            assertThat(result.placements())
                    .extracting(
                            one -> one.request().entry().name(),
                            one -> one.vim().id())
                    .containsExactlyInAnyOrder(tuple("six", "eight-free"), tuple("ten", "ten-free"));
        }
    }

    @Test
    void what_goes_elsewhere_for_the_sake_of_another_says_for_whose() {
        var result = placed(new Site()
                .cloud("ten-free", 10, 10)
                .cloud("eight-free", 8, 8)
                .descriptor("six", 6)
                .descriptor("ten", 10)
                .place(FIRST, wanted("six"), wanted("ten")));

        List<Consideration> considered = result.placements().getFirst().considered();
        assertThat(considered.getFirst().reasons())
                .containsExactly("the first registered with room, but then there would be no room for ten");
        assertThat(considered.getLast().reasons()).containsExactly("taken so that there is room for ten, too");
    }

    @Test
    void an_optional_service_is_not_left_out_while_another_way_has_room_for_it() {
        var result = placed(new Site()
                .cloud("ten-free", 10, 10)
                .cloud("eight-free", 8, 8)
                .descriptor("six", 6)
                .descriptor("ten", 10)
                .place(FIRST, wanted("six"), welcome("ten")));

        assertThat(result.leftOut()).isEmpty();
        assertThat(vims(result)).containsExactly("eight-free", "ten-free");
    }

    @Test
    void a_machine_that_no_host_takes_is_refused_although_the_sum_is_enough() {
        var result = new Site().hosts("a", 4, 4, 4, 4, 4).machines("big", 16).place(PACK, wanted("big"));

        assertThat(misfits(result).getFirst().considered().getFirst().reasons())
                .containsExactly("no host has 16 vCPUs for one machine, 4 at most");
    }

    @Test
    void what_runs_in_kubernetes_is_refused_with_its_reason_since_no_slice_has_a_cluster() {
        var site = new Site().cloud("a", 8, 8).descriptor("vm", 1).inKubernetes("knf", "mysql", "cache");
        String reason = "NSD knf has Kubernetes units (mysql, cache), and the account that a slice gets at NFVO osm has"
                + " no cluster for them";

        assertThat(misfits(site.place(PACK, wanted("vm"), wanted("knf"))))
                .containsExactly(new Misfit("knf", Site.EDGE, reason, List.of()));
        assertThat(placed(site.place(PACK, wanted("vm"), Site.welcome("knf"))).leftOut())
                .containsExactly(new LeftOut("knf", Site.EDGE, reason));
    }

    @Test
    void machines_are_put_on_hosts_one_by_one() {
        var site = new Site().hosts("a", 4, 4).machines("two", 4, 4).machines("three", 3, 3, 2);

        assertThat(vims(site.place(PACK, wanted("two")))).containsExactly("a");
        assertThat(misfits(site.place(PACK, wanted("three")))
                        .getFirst()
                        .considered()
                        .getFirst()
                        .reasons())
                .containsExactly("its 3 machines do not fit on the hosts together");
        assertThat(misfits(site.place(PACK, wanted("two"), Site.request("again", "two", Site.EDGE, false))))
                .hasSize(1);
    }

    @Test
    void machines_that_are_awaited_take_hosts_too() {
        Amounts four = new Amounts(4, 9, 9, 9);
        var hosts = List.of(new Host("one", four, Amounts.NONE, four), new Host("two", four, Amounts.NONE, four));
        var detail = new VimLoad.Detail(hosts, List.of(new Amounts(1, 1, 1, 1)), null, null);
        var site = new Site().detailed("a", 7, detail).machines("fours", 4, 4).machines("mixed", 4, 3);

        assertThat(misfits(site.place(PACK, wanted("fours")))).hasSize(1);
        assertThat(vims(site.place(PACK, wanted("mixed")))).containsExactly("a");
    }

    @ParameterizedTest
    @EnumSource
    void a_cloud_that_has_just_refused_a_slice_is_taken_only_if_it_must_be(PlacementPolicy policy) {
        var site = new Site()
                .refusing("sore", 8)
                .cloud("well", 16, 8)
                .descriptor("four", 4)
                .descriptor("eight", 8);

        var beside = placed(site.place(policy, wanted("four")));
        assertThat(vims(beside)).containsExactly("well");
        assertThat(beside.placements().getFirst().considered().getFirst().reasons())
                .containsExactly("has room, but refused a slice a minute ago");
        assertThat(vims(site.place(policy, wanted("eight"), wanted("four")))).containsExactly("well", "sore");
    }

    @Test
    void two_ids_of_one_system_have_its_room_once() {
        var detail = new VimLoad.Detail(List.of(), List.of(), "keystone-7", null);
        var site = new Site()
                .detailed("one", 8, detail)
                .detailed("twin", 8, detail)
                .descriptor("five", 5);

        assertThat(misfits(site.place(PACK, wanted("five"), Site.request("again", "five", Site.EDGE, false))))
                .hasSize(1);
    }

    @Test
    void a_service_goes_to_the_cloud_and_through_the_orchestrator_that_it_asks_for() {
        var site = new Site().cloud("a", 8, 8).cloud("b", 8, 8).descriptor("ns", 1);

        assertThat(vims(site.place(FIRST, wished("ns", null, "b")))).containsExactly("b");
        assertThat(misfits(site.place(FIRST, wished("ns", null, "c")))
                        .getFirst()
                        .reason())
                .isEqualTo("VIM c, which the NEST asks for, has no room in location edge1");
        assertThat(vims(site.place(FIRST, wished("ns", "osm", null)))).containsExactly("a");
        assertThat(misfits(site.place(FIRST, wished("ns", "other", null)))
                        .getFirst()
                        .reason())
                .isEqualTo("NSD ns not found on NFVO other, which the NEST asks for");
    }

    private static ServiceRequest wished(String nsd, @Nullable String nfvo, @Nullable String vim) {
        var wishes = new ServiceEntry.Wishes(nfvo, vim);
        var entry = new ServiceEntry(nsd, nsd, new ServiceEntry.Site.At(Site.EDGE), false, wishes);
        return new ServiceRequest(Site.EDGE + "/" + nsd, entry, Site.EDGE, null, false);
    }
}
