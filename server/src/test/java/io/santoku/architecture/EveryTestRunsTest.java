package io.santoku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// The build runs classes that are called `…Test`, and passes by those within others: tests there would never fail.
class EveryTestRunsTest {
    @Test
    void tests_stand_where_the_build_looks_for_them() {
        List<JavaClass> tests = new ClassFileImporter()
                .importPath(Path.of("target", "test-classes")).stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(EveryTestRunsTest::hasTests)
                        .toList();

        assertThat(tests).hasSizeGreaterThan(100);
        assertThat(tests).allMatch(EveryTestRunsTest::isFound);
    }

    private static boolean hasTests(JavaClass type) {
        return type.getAllMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(Test.class)
                        || method.isAnnotatedWith(ParameterizedTest.class)
                        || method.isAnnotatedWith(Property.class));
    }

    private static boolean isFound(JavaClass type) {
        return type.isAnnotatedWith(Nested.class)
                || (type.isTopLevelClass() && type.getSimpleName().endsWith("Test"));
    }
}
