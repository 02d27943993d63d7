package io.santoku.placement;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VimLoad;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Places the network services of a slice in one pass. First each service takes the cloud that the policy prefers. If a
/// required service finds no room, all services that compete with it for the same clouds are placed again together. An
/// optional service moves others only if all of them keep a place. Clouds that refused a slice a short while ago are
/// avoided if possible.
final class Pass {
    private static final int LOOKS = 50_000;

    private final List<Ask> asks;
    private final PlacementPolicy policy;
    private Choice choice;
    private int looks = LOOKS;
    private final Map<String, ComponentId> chosen = new HashMap<>();
    private final Map<String, Misfit> misfits = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<String> pressed = new LinkedHashSet<>();

    private Pass(List<Ask> asks, PlacementPolicy policy) {
        this.asks = asks;
        this.policy = policy;
        this.choice = fresh();
    }

    /// Places `asks` in this order; optional ones come last.
    static Pass of(List<Ask> asks, PlacementPolicy policy) {
        var pass = new Pass(asks, policy);
        List<Ask> required =
                asks.stream().filter(ask -> !ask.request().optional()).toList();
        boolean hasRefused = asks.stream().flatMap(ask -> ask.loads().stream()).anyMatch(load -> !Choice.isCalm(load));
        if (!hasRefused || !pass.settle(required, true)) {
            pass.settle(required, false);
        }
        if (pass.misfits.isEmpty()) {
            asks.stream().filter(ask -> ask.request().optional()).forEach(pass::add);
        }
        return pass;
    }

    /// The cloud of each network service that has one, by its key.
    Map<String, ComponentId> chosen() {
        return chosen;
    }

    List<Misfit> misfits() {
        return List.copyOf(misfits.values());
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /// The names of the services that made other services move away from the clouds that the policy alone prefers.
    Set<String> pressed() {
        return pressed;
    }

    private boolean settle(List<Ask> required, boolean calm) {
        choice = fresh();
        looks = LOOKS;
        chosen.clear();
        misfits.clear();
        pressed.clear();
        for (Ask ask : required) {
            Optional<ComponentId> vim = choice.of(ask, calm).stream().findFirst();
            vim.ifPresentOrElse(
                    cloud -> seat(ask, cloud),
                    () -> misfits.put(ask.key(), Explanation.misfit(ask, policy, choice.rooms())));
        }
        List<Ask> without =
                required.stream().filter(ask -> !chosen.containsKey(ask.key())).toList();
        for (Ask ask : without) {
            if (chosen.containsKey(ask.key()) || reseat(rivals(ask, required), calm)) {
                misfits.remove(ask.key());
                pressed.add(ask.name());
            }
        }
        return misfits.isEmpty();
    }

    private void add(Ask ask) {
        Optional<ComponentId> vim = choice.of(ask, false).stream().findFirst();
        if (vim.isPresent()) {
            seat(ask, vim.get());
            return;
        }
        List<Ask> seated =
                asks.stream().filter(one -> chosen.containsKey(one.key())).toList();
        List<Ask> together = new ArrayList<>(rivals(ask, seated));
        together.add(ask);
        if (reseat(together, false)) {
            pressed.add(ask.name());
            return;
        }
        leftOut.add(new LeftOut(ask.name(), ask.location(), Explanation.noRoom(ask)));
    }

    /// Places all of these services in another way, or leaves everything as it was.
    private boolean reseat(List<Ask> together, boolean calm) {
        if (!canEachBeAlone(together)) {
            return false;
        }
        Map<String, ComponentId> before = new HashMap<>();
        for (Ask ask : together) {
            ComponentId cloud = chosen.get(ask.key());
            if (cloud != null) {
                before.put(ask.key(), cloud);
                choice.rooms().giveBack(cloud, ask.need());
            }
        }
        int start = choice.rooms().looks();
        Optional<Map<String, ComponentId>> found = Search.assign(choice, together, calm, looks);
        looks -= choice.rooms().looks() - start;
        if (found.isPresent()) {
            chosen.putAll(found.get());
            return true;
        }
        for (Ask ask : together) {
            ComponentId cloud = before.get(ask.key());
            if (cloud != null) {
                choice.rooms().take(cloud, ask.need());
            }
        }
        return false;
    }

    /// Whether each service fits if the slice's other services take no room; a service that does not fit alone fits
    /// with no others.
    private boolean canEachBeAlone(List<Ask> together) {
        Choice alone = fresh();
        return together.stream().noneMatch(ask -> alone.of(ask, false).isEmpty());
    }

    private void seat(Ask ask, ComponentId vim) {
        choice.rooms().take(vim, ask.need());
        chosen.put(ask.key(), vim);
    }

    /// All services that compete for the clouds of this one, directly or through other services.
    private List<Ask> rivals(Ask ask, List<Ask> among) {
        var group = new LinkedHashSet<String>(Set.of(ask.location()));
        int size = 0;
        while (group.size() > size) {
            size = group.size();
            among.stream()
                    .filter(one -> group.stream().anyMatch(location -> meet(one, location, among)))
                    .forEach(one -> group.add(one.location()));
        }
        return among.stream().filter(one -> group.contains(one.location())).toList();
    }

    /// Whether a cloud of this service is also a cloud at this location, perhaps under another id.
    private boolean meet(Ask one, String location, List<Ask> among) {
        return among.stream()
                .filter(other -> other.location().equals(location))
                .flatMap(other -> other.loads().stream())
                .anyMatch(load ->
                        one.loads().stream().anyMatch(own -> choice.rooms().isSame(own.vim(), load.vim())));
    }

    private Choice fresh() {
        List<VimLoad> loads =
                asks.stream().flatMap(ask -> ask.loads().stream()).distinct().toList();
        return new Choice(policy, new Rooms(loads));
    }
}
