package io.santoku.nest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Requires that a location is covered only once and that no two network services have the same name. A lenient
/// review allows several of one name at different places.
final class UniqueNames {
    private UniqueNames() {}

    static void check(Nest nest, Manner manner, Findings findings) {
        once(
                Attributes.of(nest.document().get(Nest.DESCRIPTOR)).list(Nest.COVERAGE),
                Pointer.DESCRIPTOR.to(Nest.COVERAGE),
                "",
                findings);
        if (manner == Manner.LENIENT) {
            return;
        }
        List<?> names = Attributes.of(nest.document().get(Nest.SERVICE_DESCRIPTOR)).list(Nest.NS_LIST).stream()
                .map(entry -> entry instanceof Map<?, ?> map ? map.get("ns-name") : null)
                .toList();
        once(names, Pointer.SERVICES, "ns-name", findings);
    }

    private static void once(List<?> values, Pointer list, String member, Findings findings) {
        var seen = new HashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String text && !seen.add(text)) {
                Pointer entry = list.to(i);
                findings.refuse(member.isEmpty() ? entry : entry.to(member), "repeats \"" + text + "\"");
            }
        }
    }
}
