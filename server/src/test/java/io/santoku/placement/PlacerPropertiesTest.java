package io.santoku.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VimLoad;
import io.santoku.nest.ServiceRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is asked of whatever clouds, by whatever policy.
class PlacerPropertiesTest {
    private static final int TRIES = 300;

    record Case(Site site, List<ServiceRequest> requests) {
        PlacementResult place(PlacementPolicy policy) {
            return Placer.place(requests, site.inventory(), policy);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> new Case(site(random), requests(random)));
    }

    /// Clouds of few hosts, and just so much to put there that it often matters how.
    @Provide
    Arbitrary<Case> crowded() {
        return Arbitraries.randomValue(random -> {
            var site = new Site();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                int[] hosts = random.ints(1 + random.nextInt(2), 1, 9).toArray();
                site = random.nextBoolean()
                        ? site.hosts("cloud" + i, hosts)
                        : site.cloud("cloud" + i, 10, 2 + hosts[0]);
            }
            for (int i = 0; i < 4; i++) {
                site.machines(
                        "nsd" + i,
                        random.ints(1 + random.nextInt(2), 1, 7).boxed().toArray(Integer[]::new));
            }
            return new Case(site, requests(random));
        });
    }

    @Property(tries = TRIES)
    void no_cloud_is_ever_overbooked(@ForAll("cases") Case given, @ForAll PlacementPolicy policy) {
        switch (given.place(policy)) {
            case PlacementResult.Unplaceable(var misfits) -> assertThat(misfits).isNotEmpty();
            case PlacementResult.Placed placed ->
                taken(placed)
                        .forEach((vim, amounts) ->
                                assertThat(amounts.missingIn(free(given, vim))).isEmpty());
        }
    }

    @Property(tries = TRIES)
    void every_request_is_placed_left_out_or_a_misfit(@ForAll("cases") Case given, @ForAll PlacementPolicy policy) {
        switch (given.place(policy)) {
            case PlacementResult.Unplaceable(var misfits) ->
                assertThat(misfits).hasSizeLessThanOrEqualTo(given.requests().size());
            case PlacementResult.Placed(var placements, var leftOut) -> {
                assertThat(placements.size() + leftOut.size())
                        .isEqualTo(given.requests().size());
                assertThat(placements)
                        .extracting(Placement::request)
                        .containsAll(given.requests().stream()
                                .filter(request -> !request.optional())
                                .toList());
            }
        }
    }

    @Property(tries = TRIES)
    void first_takes_the_first_with_room_or_says_for_whose_sake_not(@ForAll("cases") Case given) {
        if (given.place(PlacementPolicy.FIRST) instanceof PlacementResult.Placed placed) {
            assertThat(placed.placements())
                    .allSatisfy(placement -> assertThat(placement.considered())
                            .filteredOn(one -> placement
                                    .descriptor()
                                    .flavour()
                                    .missingIn(one.freeBefore())
                                    .isEmpty())
                            .first()
                            .matches(one -> one.chosen()
                                    || one.reasons().getFirst().contains("but then there would be no room for")));
        }
    }

    @Property(tries = TRIES)
    void whatever_can_be_placed_is_placed(@ForAll("crowded") Case given, @ForAll PlacementPolicy policy) {
        List<ServiceRequest> required =
                given.requests().stream().filter(request -> !request.optional()).toList();
        boolean isPlaced = given.place(policy) instanceof PlacementResult.Placed;

        assertThat(isPlaced).isEqualTo(BruteForce.places(required, given.site().inventory()));
    }

    @Property(tries = TRIES)
    void no_optional_service_is_left_out_that_could_be_added(
            @ForAll("crowded") Case given, @ForAll PlacementPolicy policy) {
        if (given.place(policy) instanceof PlacementResult.Placed(var placements, var leftOut)) {
            List<String> without = leftOut.stream().map(LeftOut::networkService).toList();
            List<ServiceRequest> had =
                    placements.stream().map(Placement::request).toList();
            given.requests().stream()
                    .filter(request -> without.contains(request.entry().name()))
                    .forEach(request -> {
                        var more = new ArrayList<>(had);
                        more.add(request);
                        assertThat(BruteForce.places(more, given.site().inventory()))
                                .isFalse();
                    });
        }
    }

    @Property(tries = TRIES)
    void exactly_the_cloud_that_is_taken_is_chosen_and_everyone_has_a_reason(
            @ForAll("cases") Case given, @ForAll PlacementPolicy policy) {
        if (given.place(policy) instanceof PlacementResult.Placed placed) {
            for (Placement placement : placed.placements()) {
                assertThat(placement.considered())
                        .filteredOn(Consideration::chosen)
                        .extracting(Consideration::vim)
                        .containsExactly(placement.vim());
                assertThat(placement.considered())
                        .allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
            }
        }
    }

    @Property(tries = TRIES)
    void the_same_question_gets_the_same_answer(@ForAll("cases") Case given, @ForAll PlacementPolicy policy) {
        assertThat(given.place(policy)).isEqualTo(given.place(policy));
    }

    private static Map<ComponentId, Amounts> taken(PlacementResult.Placed placed) {
        var taken = new HashMap<ComponentId, Amounts>();
        placed.placements()
                .forEach(one -> taken.merge(one.vim(), one.descriptor().flavour(), Amounts::plus));
        return taken;
    }

    private static Amounts free(Case given, ComponentId vim) {
        return given.site().inventory().loads().stream()
                .filter(load -> load.vim().equals(vim))
                .map(VimLoad::free)
                .findFirst()
                .orElseThrow();
    }

    private static Site site(Random random) {
        var site = new Site();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            site.cloud("cloud" + i, amounts(random, 12), amounts(random, 4));
        }
        for (int i = 0; i < 4; i++) {
            site.descriptor("nsd" + i, amounts(random, 4));
        }
        return site;
    }

    private static Amounts amounts(Random random, int most) {
        return new Amounts(random.nextInt(most), random.nextInt(most), random.nextInt(most), random.nextInt(most));
    }

    private static List<ServiceRequest> requests(Random random) {
        var requests = new ArrayList<ServiceRequest>();
        for (int i = 0; i < random.nextInt(6); i++) {
            requests.add(Site.request("ns" + i, "nsd" + random.nextInt(4), Site.EDGE, random.nextInt(3) == 0));
        }
        return requests;
    }
}
