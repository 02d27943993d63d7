package io.santoku.simulation;

import io.santoku.inventory.ComponentId;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.World.Name;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Somebody else does things to the world while operations run: things vanish, change, break and appear, and components
/// go down.
final class Tampering {
    private static final int WHILE = 45_000;
    private static final double SOME = 0.6;
    private static final double AT_TURNS = 0.3;

    private final Run.Parts parts;
    private final World world;
    private final Outages outages;
    private final Chance chance;
    private final boolean happens;
    private int appeared;

    /// What is done, in one sentence each.
    enum Deed {
        VANISHES("something vanishes"),
        PROJECT_VANISHES("a project vanishes, and what ran in it remains"),
        CHANGES("something is changed"),
        RUINED("what runs breaks"),
        APPEARS("something appears under the name of a slice"),
        APPEARS_FOREIGN("something appears under the name of a slice of somebody else"),
        GOES_DOWN("a component goes down");

        private final String sentence;

        Deed(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    Tampering(Run.Parts parts, World world, Outages outages) {
        this.parts = parts;
        this.world = world;
        this.outages = outages;
        this.chance = parts.chance().branch();
        this.happens = chance.in(SOME);
    }

    /// Whether anybody tampers in this run.
    boolean happens() {
        return happens;
    }

    void begin() {
        for (int i = happens ? chance.between(1, 8) : 0; i > 0; i--) {
            parts.timeline().in(chance.millis(500, WHILE), null, () -> tamper(chance.pick(List.of(Deed.values()))));
        }
    }

    /// An operation turns round: now and then something goes down just then.
    void turned(String component) {
        if (happens && !parts.weather().isClear() && chance.in(AT_TURNS)) {
            goDown(component, Kind.TENANT);
        }
    }

    private void tamper(Deed deed) {
        if (parts.weather().isClear()) {
            return;
        }
        switch (deed) {
            case VANISHES -> on(deed, name -> !Cloud.isProject(name) && !Cloud.areRemains(name), world::takeAway);
            case PROJECT_VANISHES -> on(deed, Cloud::isProject, this::takeProject);
            case CHANGES -> on(deed, name -> Cloud.isProject(name) || isConfiguration(name.kind()), world::alter);
            case RUINED -> on(deed, name -> name.kind() == Kind.NS, world::ruin);
            case APPEARS -> appear(deed, owner());
            case APPEARS_FOREIGN -> appearForeign(deed, Servers.uuid(9_000_000 + chance.between(0, 3)));
            case GOES_DOWN -> {
                Kind kind = chance.pick(List.of(Kind.TENANT, Kind.ACCOUNT, Kind.TRANSPORT, Kind.RADIO));
                goDown(component(kind), kind);
            }
        }
    }

    private static boolean isConfiguration(Kind kind) {
        return kind == Kind.TRANSPORT || kind == Kind.RADIO;
    }

    private void on(Deed deed, Predicate<Name> which, Consumer<Name> what) {
        List<Name> names = world.inspect().keySet().stream()
                .filter(which)
                .filter(name -> !world.isForeign(name))
                .toList();
        if (!names.isEmpty()) {
            Name name = chance.pick(names);
            did(deed, name.kind(), name.toString());
            what.accept(name);
        }
    }

    /// Only what runs in it remains of it.
    private void takeProject(Name name) {
        String project = world.project(name.name()).orElseThrow();
        boolean isInhabited = isInhabited(project);
        world.takeAway(name);
        if (isInhabited) {
            world.appear(Cloud.remains(ComponentId.vim(name.component()), project, name.name()));
        }
    }

    private boolean isInhabited(String project) {
        return world.inspect().values().stream().flatMap(List::stream).anyMatch(thing -> project.equals(thing.ground));
    }

    private String owner() {
        List<String> owners = parts.memory().operations.values().stream()
                .map(row -> row.operation().holder().value())
                .distinct()
                .toList();
        return owners.isEmpty() ? Servers.uuid(9_000_000) : chance.pick(owners);
    }

    private void appear(Deed deed, String owner) {
        String unheard = "other%d".formatted(++appeared);
        Name name = chance.pick(List.of(
                new Name(Kind.TENANT, component(Kind.TENANT), "vim_%s_katana_%s".formatted(unheard, owner)),
                new Name(Kind.ACCOUNT, Place.OSM.id(), "vim_%s_katana_%s".formatted(unheard, owner)),
                new Name(Kind.NS, Place.OSM.id(), "%s.core.%s".formatted(unheard, owner))));
        did(deed, name.kind(), name.toString());
        world.appear(name);
    }

    /// Transport slices are named by their slice alone.
    private void appearForeign(Deed deed, String owner) {
        var transport = new Name(Kind.TRANSPORT, component(Kind.TRANSPORT), owner);
        if (chance.in(SOME) || !world.find(transport).isEmpty()) {
            appear(deed, owner);
        } else {
            did(deed, Kind.TRANSPORT, transport.toString());
            world.appear(transport);
        }
    }

    private void goDown(String component, Kind kind) {
        Duration time = chance.millis(1_000, 40_000);
        did(Deed.GOES_DOWN, kind, "%s for %s".formatted(component, time));
        outages.begin(component, time);
    }

    private String component(Kind kind) {
        return switch (kind) {
            case TENANT -> chance.pick(Place.VIMS).id().id();
            case ACCOUNT, NS -> Place.OSM.id();
            case TRANSPORT -> "wim";
            case RADIO -> "ems";
            case CLAIM -> "";
        };
    }

    private void did(Deed deed, Kind kind, String what) {
        parts.weather().coverage().hit(deed, kind);
        parts.story().add("somebody: %s (%s)".formatted(deed.sentence(), what));
    }
}
