package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VimLoad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Searches clouds for several network services at once, with backtracking: the largest service first, clouds in the
/// order of the policy. A state that led to no solution is not tried twice, and the number of checks for room is
/// bounded: a search that reaches the bound has found nothing.
final class Search {
    private static final Comparator<Ask> LARGEST_FIRST =
            Comparator.<Ask>comparingDouble(Search::share).reversed();

    private final Choice choice;
    private final List<Ask> asks;
    private final boolean calm;
    private final int limit;
    private final List<ComponentId> clouds;
    private final boolean pinned;
    private final Set<List<Object>> vain = new HashSet<>();
    private final Map<String, ComponentId> found = new HashMap<>();

    private Search(Choice choice, List<Ask> asks, boolean calm, int looks) {
        this.choice = choice;
        this.asks = asks.stream().sorted(LARGEST_FIRST).toList();
        this.calm = calm;
        this.clouds = asks.stream()
                .flatMap(ask -> ask.loads().stream())
                .map(VimLoad::vim)
                .distinct()
                .toList();
        this.pinned = asks.stream().anyMatch(Ask::isPinned);
        this.limit = choice.rooms().looks() + looks;
    }

    /// Finds a cloud for each of `asks`, by its key, and takes the room there; empty, with nothing taken, when there is
    /// no way or none was found within `looks` checks.
    static Optional<Map<String, ComponentId>> assign(Choice choice, List<Ask> asks, boolean calm, int looks) {
        var search = new Search(choice, asks, calm, looks);
        return search.place(0) ? Optional.of(search.found) : Optional.empty();
    }

    private boolean place(int index) {
        if (index == asks.size()) {
            return true;
        }
        if (choice.rooms().looks() >= limit || !couldFit(index) || !vain.add(state(index))) {
            return false;
        }
        Ask ask = asks.get(index);
        var tried = new HashSet<Object>();
        for (ComponentId vim : choice.of(ask, calm)) {
            if (tried.add(pinned ? vim : choice.rooms().likeness(vim))) {
                choice.rooms().take(vim, ask.need());
                found.put(ask.key(), vim);
                if (place(index + 1)) {
                    return true;
                }
                choice.rooms().giveBack(vim, ask.need());
                found.remove(ask.key());
            }
        }
        return false;
    }

    /// Whether the room that is left at the next service's location is enough in total for all services that are still
    /// to be placed there.
    private boolean couldFit(int index) {
        Ask next = asks.get(index);
        Amounts wanted = asks.subList(index, asks.size()).stream()
                .filter(ask -> ask.location().equals(next.location()))
                .map(ask -> ask.need().flavour())
                .reduce(Amounts.NONE, Amounts::plus);
        Amounts left = next.loads().stream()
                .map(load -> choice.rooms().free(load.vim()).max(Amounts.NONE))
                .reduce(Amounts.NONE, Amounts::plus);
        return wanted.fitsInto(left);
    }

    private List<Object> state(int index) {
        var state = new ArrayList<Object>();
        state.add(index);
        clouds.forEach(vim -> state.add(choice.rooms().state(vim)));
        return state;
    }

    /// The share of the largest amounts of any cloud at its location that the service takes, by its largest share.
    private static double share(Ask ask) {
        Amounts most = ask.loads().stream().map(VimLoad::capacity).reduce(Amounts.NONE, Amounts::max);
        Amounts flavour = ask.need().flavour();
        return Math.max(
                Math.max(share(flavour.vcpus(), most.vcpus()), share(flavour.memoryMib(), most.memoryMib())),
                Math.max(share(flavour.diskGib(), most.diskGib()), share(flavour.instances(), most.instances())));
    }

    private static double share(int part, int whole) {
        return part == 0 ? 0 : (double) part / Math.max(1, whole);
    }
}
