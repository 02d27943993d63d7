package io.santoku.nest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergeTest {
    @Property(tries = 300)
    void merging_twice_is_merging_once(
            @ForAll("descriptors") Map<String, Object> given, @ForAll("descriptors") Map<String, Object> base) {
        Map<String, Object> once = Merge.fill(given, base);
        assertThat(Merge.fill(once, base)).isEqualTo(once);
    }

    @Property(tries = 300)
    void what_was_given_stays_and_the_rest_comes_from_the_base(
            @ForAll("descriptors") Map<String, Object> given, @ForAll("descriptors") Map<String, Object> base) {
        Map<String, Object> merged = Merge.fill(given, base);
        given.forEach((name, value) -> {
            if (!value.equals(List.of())) {
                assertThat(merged).containsEntry(name, value);
            }
        });
        base.forEach((name, value) -> {
            if (!given.containsKey(name) || List.of().equals(given.get(name))) {
                assertThat(merged).containsEntry(name, value);
            }
        });
    }

    @Provide
    Arbitrary<Map<String, Object>> descriptors() {
        Arbitrary<Object> values = Arbitraries.of(1, 2, "x", true, List.of(), List.of(1), Map.of(), Map.of("a", 1));
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), values);
    }
}
