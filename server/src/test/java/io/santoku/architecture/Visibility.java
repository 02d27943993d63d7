package io.santoku.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Rule 6: who is public is needed elsewhere.
final class Visibility {
    private Visibility() {}

    /// The public outermost types that no other package uses, but for those that are `known` to be used from outside.
    static List<String> needless(Iterable<JavaClass> classes, Set<String> known) {
        Set<String> needed = Stream.concat(Use.in(classes).stream(), handedIn(classes))
                .filter(Use::crossesPackages)
                .map(use -> use.used().getName())
                .collect(Collectors.toSet());
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .filter(name -> !needed.contains(name) && !known.contains(name))
                .sorted()
                .toList();
    }

    /// Whoever calls a method needs the types of its parameters, even where only a lambda stands for them.
    private static Stream<Use> handedIn(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
                .flatMap(call -> call.getTarget().getRawParameterTypes().stream()
                        .map(parameter -> new Use(Use.outermost(call.getOriginOwner()), Use.outermost(parameter))));
    }
}
