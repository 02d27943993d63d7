package io.santoku.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Rule 5: time and chance are handed in, so that a test can hand in its own.
final class TimeAndChance {
    private static final Set<String> FORBIDDEN = Set.of(
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Instant.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.Thread.sleep",
            "java.util.Random.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.concurrent.TimeUnit.sleep");

    private TimeAndChance() {}

    static List<String> taken(Iterable<JavaClass> classes) {
        var taken = new ArrayList<String>();
        for (JavaClass type : classes) {
            type.getAccessesFromSelf().stream()
                    .filter(access -> FORBIDDEN.contains(called(access)))
                    .map(access -> type.getName() + " calls " + called(access))
                    .forEach(taken::add);
        }
        return taken.stream().sorted().toList();
    }

    private static String called(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }
}
