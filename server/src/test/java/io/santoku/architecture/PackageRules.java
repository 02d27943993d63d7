package io.santoku.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which package may use which. Packages are told by their names below `base`; every rule answers what breaks it.
record PackageRules(String base, List<Use> uses) {
    /// The package that puts everything together.
    static final String TOP = "app";

    static PackageRules of(String base, Iterable<JavaClass> classes) {
        return new PackageRules(
                base,
                Use.in(classes).stream()
                        .filter(Use::crossesPackages)
                        .filter(use -> use.used().getPackageName().startsWith(base))
                        .toList());
    }

    /// Rule 1: the arrows that really are, walked from any package, never come back to it.
    List<String> cycles() {
        var real = new Diagram(arrows());
        return real.arrows().stream()
                .filter(arrow -> real.allows(arrow.to(), arrow.from()))
                .map(arrow -> "part of a cycle: " + arrow)
                .sorted()
                .toList();
    }

    /// Rule 2: whatever is used can be reached by arrows.
    List<String> against(Diagram diagram) {
        return broken(use -> !diagram.allows(from(use), to(use)));
    }

    /// Rule 3: the branches of a family (`driver.osm`, `api.v1`) do not know each other, and nobody but the top knows
    /// them; `shared` ones are there for the others.
    List<String> strangers(String family, Set<String> shared) {
        return broken(use -> {
            String branch = branch(to(use), family);
            boolean isPrivate = !branch.isEmpty() && !shared.contains(branch);
            return isPrivate
                    && !branch.equals(branch(from(use), family))
                    && !from(use).equals(TOP);
        });
    }

    Set<Diagram.Arrow> arrows() {
        return uses.stream().map(use -> new Diagram.Arrow(from(use), to(use))).collect(Collectors.toSet());
    }

    Set<String> packages() {
        return arrows().stream()
                .flatMap(arrow -> Stream.of(arrow.from(), arrow.to()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> broken(Predicate<Use> breaks) {
        return uses.stream().filter(breaks).map(Use::toString).sorted().toList();
    }

    private String from(Use use) {
        return node(use.user());
    }

    private String to(Use use) {
        return node(use.used());
    }

    private String node(JavaClass type) {
        return node(type.getPackageName());
    }

    /// The emulators are one node: what is inside them is their own affair.
    private String node(String name) {
        String below = name.substring(Math.min(base.length() + 1, name.length()));
        return below.startsWith("emulators.") ? "emulators" : below;
    }

    private static String branch(String name, String family) {
        return name.startsWith(family + ".")
                ? name.substring(family.length() + 1).replaceFirst("\\..*", "")
                : "";
    }
}
