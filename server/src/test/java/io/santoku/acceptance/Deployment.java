package io.santoku.acceptance;

import io.santoku.emulators.Emulated;
import io.santoku.emulators.scenario.FaultScenario;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One slice, deployed once without a fault: which calls that took, and what it made.
record Deployment(List<Calls> calls, Map<String, Integer> made) {
    /// How often a component got calls of a kind (method and path template of its emulator).
    record Calls(String component, String reference, String kind, long count) {
        boolean isLogin() {
            return kind.endsWith("/tokens");
        }

        /// The first of them and the last.
        Stream<Occurrence> ends() {
            return count == 1
                    ? Stream.of(new Occurrence(this, 1))
                    : Stream.of(new Occurrence(this, 1), new Occurrence(this, Math.toIntExact(count)));
        }
    }

    /// One of the calls of a kind, counted from 1.
    record Occurrence(Calls calls, int number) {
        /// Makes ready for a deployment in which it is made, and goes wrong, with so many calls in all from it on (-1:
        /// all).
        void prepare(Rig rig, String what, int times) {
            rig.clean();
            if (calls.isLogin()) {
                rig.endTokens();
            }
            rig.world().addFault(new FaultScenario(calls.component(), calls.kind(), number, times, what));
        }

        /// Whether Santoku's name for a call (`POST /v3/projects`) means this kind (`POST /identity/v3/projects`).
        boolean isNamed(String call) {
            String[] ours = anonymous(call).split(" ", 2);
            String[] theirs = anonymous(calls.kind()).split(" ", 2);
            return ours[0].equals(theirs[0]) && theirs[1].endsWith(ours[1]);
        }

        private static String anonymous(String call) {
            return call.replaceAll("\\{[^}]*}", "{}");
        }

        @Override
        public String toString() {
            return "%s of %s, number %d of %d".formatted(calls.kind(), calls.reference(), number, calls.count());
        }
    }

    /// Deploys the slice of [Nests#twoSites] with drivers that are logged in and know nothing else; and once more with
    /// tokens that have ended, for the calls that renew them.
    static Deployment record(Rig rig) {
        rig.clean();
        Deployment recorded = deployed(rig);
        rig.clean();
        rig.endTokens();
        Stream<Calls> renewing = deployed(rig).calls().stream().filter(Calls::isLogin);
        return new Deployment(Stream.concat(recorded.calls().stream(), renewing).toList(), recorded.made());
    }

    private static Deployment deployed(Rig rig) {
        String slice = rig.api().order(Nests.twoSites());
        String status = rig.api().settled(slice).path("status").asString();
        if (!status.equals("Running")) {
            throw new AssertionError("without a fault the slice is " + status);
        }
        var deployed = new Deployment(callsTo(rig), made(rig));
        rig.api().remove(slice);
        return deployed;
    }

    Stream<Occurrence> occurrences() {
        return calls.stream().flatMap(Calls::ends);
    }

    /// How many things of each kind exist in each component now.
    static Map<String, Integer> made(Rig rig) {
        var made = new TreeMap<String, Integer>();
        rig.world()
                .inventory()
                .forEach((component, kinds) ->
                        kinds.forEach((kind, found) -> made.put(component + " " + kind, size(found))));
        return made;
    }

    private static int size(Object found) {
        return found instanceof Collection<?> many ? many.size() : 1;
    }

    /// The calls that components have got, by kind.
    static List<Calls> callsTo(Rig rig) {
        return rig.world().components().stream()
                .flatMap(component -> component.calls().entries().entrySet().stream()
                        .map(entry -> new Calls(
                                component.name(),
                                reference(component),
                                entry.getKey(),
                                entry.getValue().count())))
                .toList();
    }

    private static String reference(Emulated component) {
        String kind = switch (component.kind()) {
            case "openstack", "opennebula" -> "vim";
            case "osm" -> "nfvo";
            case "wim", "kafka-wim" -> "wim";
            default -> component.kind();
        };
        return kind + "/" + component.name();
    }
}
