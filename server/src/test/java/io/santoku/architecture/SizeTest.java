package io.santoku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.architecture.Outline.Method;
import io.santoku.architecture.Sources.Source;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds every Java file of every module, tests included, to the sizes that can be read at one sitting.
class SizeTest {
    private static final List<Source> SOURCES = Sources.all();
    private static final List<Found> METHODS = SOURCES.stream()
            .flatMap(source ->
                    Outline.of(source.text()).methods().stream().map(method -> new Found(source.path(), method)))
            .sorted(Comparator.comparingInt(Found::lines))
            .toList();

    private record Found(String path, Method method) {
        int lines() {
            return method.lines();
        }

        @Override
        public String toString() {
            return "%s:%d %s has %d lines and %d parameters"
                    .formatted(path, method.firstLine(), method.name(), lines(), method.parameters());
        }
    }

    @Test
    void methods_are_short() {
        int median = at(0.5);
        int most = at(0.9);
        System.out.printf(
                "sizes: %d files, longest %d lines; %d methods, median %d lines, 90 %% at most %d, longest: %s%n",
                SOURCES.size(),
                SOURCES.stream().mapToLong(Source::lines).max().orElse(0),
                METHODS.size(),
                median,
                most,
                METHODS.getLast());
        assertThat(median).as("median").isLessThanOrEqualTo(4);
        assertThat(most).as("90 %").isLessThanOrEqualTo(15);
        assertThat(METHODS).filteredOn(found -> found.lines() > 40).isEmpty();
    }

    @Test
    void methods_take_few_parameters() {
        assertThat(METHODS).filteredOn(found -> found.method().parameters() > 5).isEmpty();
    }

    @Test
    void files_are_short() {
        assertThat(SOURCES)
                .filteredOn(source -> source.lines() > 300)
                .extracting(Source::path)
                .isEmpty();
    }

    private static int at(double share) {
        return METHODS.get((int) Math.ceil(share * METHODS.size()) - 1).lines();
    }
}
