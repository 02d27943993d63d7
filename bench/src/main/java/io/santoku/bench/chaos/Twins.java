package io.santoku.bench.chaos;

import io.santoku.emulators.EmulatedWorld;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/// Checks periodically whether any resource in the world exists twice under one name.
final class Twins {
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Set<String> NAMED = Set.of("projects", "users", "ns_instances", "vim_accounts");

    private final EmulatedWorld world;
    private final Pace pace;
    private final Set<String> found = new ConcurrentSkipListSet<>();

    Twins(EmulatedWorld world, Pace pace) {
        this.world = world;
        this.pace = pace;
    }

    void watch() {
        while (pace.rest(LOOK)) {
            look();
        }
    }

    void look() {
        found.addAll(in(world.inventory()));
    }

    /// All resources that existed twice at any time.
    Set<String> found() {
        return Set.copyOf(found);
    }

    static Set<String> in(Map<String, Map<String, Object>> inventory) {
        var twins = new HashSet<String>();
        inventory.forEach((component, kinds) -> kinds.forEach((kind, things) -> {
            if (NAMED.contains(kind) && things instanceof Collection<?> many) {
                var names = new HashSet<@Nullable Object>();
                many.stream()
                        .map(Twins::name)
                        .filter(name -> !names.add(name))
                        .forEach(name -> twins.add("%s %s %s".formatted(component, kind, name)));
            }
        }));
        return twins;
    }

    private static @Nullable Object name(@Nullable Object thing) {
        return thing instanceof Map<?, ?> members ? members.get("name") : thing;
    }
}
