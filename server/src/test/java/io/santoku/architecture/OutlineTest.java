package io.santoku.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.santoku.architecture.Outline.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What [SizeTest] measures with, on Java that tries to mislead it.
class OutlineTest {
    private static final String SOURCE = """
        package a;

        /// A comment with { and "quotes".
        @Command(name = "x", aliases = {"y", "z"})
        public record Point(int x, List<String> names) {
            static final String TEXT = \"""
                void notAMethod() {
                \\\""" }
                \""";
            private static final int[] NUMBERS = {1, 2};
            private static final Runnable LATER = () -> {
                run();
            };

            Point {
                check(x);
            }

            @Option(names = {"-a", "-b"})
            <T extends Comparable<T>> Map<String, T> five(
                    @Option(names = {"-f"}, required = true) int a, Map<String, List<Set<Map<T, T>>>> b, char c)
                    throws IOException, Other {
                if (a > '{') {
                    return new Thing(a) {
                        @Override
                        public void inner() {
                            one();
                            two();
                        }
                    };
                }
                // } a stray brace
                return switch (b) { case X x -> { yield 1; } };
            }

            void empty() {}

            enum Colour {
                RED("{") {
                    @Override
                    int shade() {
                        return 1;
                    }
                },
                BLUE;

                Colour(String... names) {
                    for (int i = 0; i < 1; i++) { use(i); }
                }
            }

            interface Port {
                int call(String a, int b);
            }
        }
        """;

    @Test
    void methods_are_found_with_their_lines() {
        assertThat(Outline.of(SOURCE).methods())
                .extracting(Method::name, Method::lines, Method::parameters)
                .containsExactly(
                        tuple("Point", 1, 0),
                        tuple("inner", 2, 0),
                        tuple("five", 11, 3),
                        tuple("empty", 0, 0),
                        tuple("shade", 1, 0),
                        tuple("Colour", 1, 1));
    }

    @Test
    void types_are_found() {
        assertThat(Outline.of(SOURCE).types()).isEqualTo(List.of("Point", "anonymous", "Colour", "RED", "Port"));
    }

    @Test
    void a_method_that_is_too_long_is_measured_so() {
        String body = "        call();\n".repeat(41);
        assertThat(Outline.of("class Long {\n    void go() {\n" + body + "    }\n}\n")
                        .methods())
                .containsExactly(new Method("go", 2, 41, 0));
    }
}
