package io.santoku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.architecture.Sources.Source;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds the main sources of all modules to constructor calls that can be read: at most seven arguments, and at most
/// one literal null.
class ConstructorCallsTest {
    /// The calls that are still to be rewritten: a list that only gets shorter.
    private static final Set<String> KNOWN = Set.of();

    @Test
    void constructor_calls_can_be_read() {
        Set<String> found = new TreeSet<>(ConstructorCalls.hardToRead(Sources.all().stream()
                .filter(source -> source.path().contains("/src/main/"))
                .toList()));

        assertThat(without(found, KNOWN)).as("hard to read").isEmpty();
        assertThat(without(KNOWN, found)).as("known, but no longer there").isEmpty();
    }

    @Test
    void many_arguments_and_several_nulls_are_found() {
        var planted = new Source("cli/src/main/java/Planted.java", """
            class Planted {
                Object many = new Wall<String>(1, 2, 3, "four, five", List.of(4, 5), 6, 7, 8);
                Object nulls = new a.Gap(null, "null", of(new Few(null)), null);
                Object few = new Few(1, 2, 3, 4, 5, 6, null);
                Object inner = new Few(new Gap(null, null));

                Planted() {
                    this(null, null);
                }

                // new Gap(null, null)
                void call() {
                    few(1, 2, 3, 4, 5, 6, 7, 8);
                    few(null, null);
                }
            }
            """);

        assertThat(ConstructorCalls.hardToRead(List.of(planted)))
                .containsExactly(
                        "cli/src/main/java/Planted.java: Wall (8, 0)",
                        "cli/src/main/java/Planted.java: a.Gap (4, 2)",
                        "cli/src/main/java/Planted.java: Gap (2, 2)",
                        "cli/src/main/java/Planted.java: this (2, 2)");
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toCollection(TreeSet::new));
    }
}
