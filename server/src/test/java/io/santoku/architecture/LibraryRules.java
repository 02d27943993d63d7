package io.santoku.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Rule 4: a library that shapes code has its place, and stays there.
record LibraryRules(String base) {
    private record Place(Set<String> libraries, Set<String> packages) {}

    private static final List<Place> PLACES = List.of(
            new Place(
                    Set.of(
                            "jakarta.servlet",
                            "org.springframework.web",
                            "org.springframework.http",
                            "com.sun.net.httpserver"),
                    Set.of("api", "app")),
            new Place(Set.of("java.net.http", "okhttp3", "okio"), Set.of("driver.http")),
            new Place(
                    Set.of("java.sql", "javax.sql", "org.springframework.jdbc", "org.flywaydb", "org.postgresql"),
                    Set.of("store", "app")),
            new Place(
                    Set.of("tools.jackson", "com.fasterxml.jackson", "com.networknt"),
                    Set.of("api", "driver", "store", "nest.schema", "app")),
            new Place(Set.of("org.springframework"), Set.of("app", "api", "store")),
            // decided when the server is built, not when it starts (ADR 21)
            new Place(Set.of("org.springframework.boot.autoconfigure.condition"), Set.of()),
            new Place(Set.of("de.timroes.axmlrpc", "org.w3c.dom", "org.xml.sax"), Set.of("driver.opennebula")),
            new Place(Set.of("org.apache.kafka"), Set.of("driver.odl", "driver.kafka")));

    List<String> broken(Iterable<JavaClass> classes) {
        return Use.in(classes).stream()
                .filter(this::isMisplaced)
                .map(Use::toString)
                .sorted()
                .toList();
    }

    private boolean isMisplaced(Use use) {
        return PLACES.stream()
                .filter(place -> isIn(use.used().getPackageName(), place.libraries().stream()))
                .anyMatch(place -> !isIn(
                        use.user().getPackageName(), place.packages().stream().map(name -> base + "." + name)));
    }

    private static boolean isIn(String name, Stream<String> packages) {
        return packages.anyMatch(parent -> name.equals(parent) || name.startsWith(parent + "."));
    }
}
