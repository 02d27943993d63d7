package io.santoku.cli.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The constant properties of a step: its id, the part of the tree to which it belongs, and the steps that it waits
/// for.
record Step(String id, String group, String location, List<String> after) {
    private static final String EVERYWHERE = "all sites";
    private static final Map<String, String> GROUPS = Map.of(
            "tenant", "Provisioning",
            "account", "Provisioning",
            "transport", "Provisioning",
            "ns", "Activation",
            "radio", "Activation",
            "dashboard", "Activation");

    Step {
        after = List.copyOf(after);
    }

    /// Creates a step from an id such as `create tenant/edge1`; the part of the tree follows from the id.
    static Step of(String id, String location, List<String> after) {
        return new Step(id, group(id), location.isEmpty() ? EVERYWHERE : location, after);
    }

    private static String group(String id) {
        if (id.startsWith("remove ")) {
            return "Terminating";
        }
        String kind = id.substring(id.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String firstWord = kind.split("[-/_ ]", 2)[0];
        return GROUPS.getOrDefault(firstWord, "Other steps");
    }

    /// The names inside the id's resource, after its kind: `network-service/edge1/upf` has `edge1` and `upf`.
    static Stream<String> names(String id) {
        return Stream.of(id.substring(id.indexOf(' ') + 1).split("/", -1)).skip(1);
    }
}
