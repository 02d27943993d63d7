package io.santoku.nest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Warns of members of a NEST that are kept and have no effect because no attribute of their name is known, at the top
/// level, in each part and inside attributes.
final class UnusedMembers {
    private static final int MOST = 50;
    private static final Set<String> PARTS = Set.of(Nest.DESCRIPTOR, Nest.SERVICE_DESCRIPTOR, Nest.TEST_DESCRIPTOR);

    private final List<String> places = new ArrayList<>();

    private UnusedMembers() {}

    static void check(Nest nest, Findings findings) {
        var unused = new UnusedMembers();
        unused.compare("", nest.document(), PARTS);
        PARTS.stream()
                .sorted()
                .forEach(part ->
                        unused.part("/" + part, Attributes.of(nest.document().get(part))));
        unused.places.stream()
                .limit(MOST)
                .forEach(place -> findings.warn(place + " is not used: no attribute of that name is known"));
        if (unused.places.size() > MOST) {
            findings.warn("%d more members are not used".formatted(unused.places.size() - MOST));
        }
    }

    private void part(String place, Attributes part) {
        List<AttributeTable.Row> rows = AttributeTable.ROWS.stream()
                .filter(row -> row.parent().equals(place))
                .toList();
        compare(
                place,
                part.members(),
                rows.stream().map(AttributeTable.Row::name).collect(Collectors.toSet()));
        rows.stream()
                .filter(row -> !row.members().isEmpty() && part.has(row.name()))
                .forEach(row -> inside(row, part));
    }

    private void inside(AttributeTable.Row row, Attributes part) {
        compare(row.place(), part.object(row.name()).members(), row.members());
        List<?> list = part.list(row.name());
        for (int i = 0; i < list.size(); i++) {
            compare(row.place() + "/" + i, Attributes.of(list.get(i)).members(), row.members());
        }
    }

    private void compare(String place, Map<String, Object> members, Collection<String> known) {
        Stream<String> others = members.keySet().stream().filter(name -> !known.contains(name));
        others.map(name -> place + "/" + name.replace("~", "~0").replace("/", "~1"))
                .forEach(places::add);
    }
}
