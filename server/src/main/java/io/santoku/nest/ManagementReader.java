package io.santoku.nest;

import io.santoku.profile.Management;
import io.santoku.profile.Management.Energy;
import io.santoku.profile.Management.Isolation;
import io.santoku.profile.Management.Level;
import io.santoku.profile.Management.Monitoring;
import io.santoku.profile.Management.Observation;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the attributes of a NEST that say how the slice is kept apart, run and observed.
final class ManagementReader {
    private ManagementReader() {}

    /// Reads from the slice descriptor and the test descriptor.
    static Management of(MemberReader descriptor, MemberReader tests) {
        return new Management(
                isolation(descriptor),
                descriptor.texts("nsc_network_functions"),
                descriptor.flag("user_management_openness"),
                new Monitoring(
                        observation(tests.object("performance_monitoring")),
                        observation(tests.object("performance_prediction")),
                        descriptor.integer("root_cause_investigation")),
                energy(descriptor));
    }

    private static Isolation isolation(MemberReader descriptor) {
        MemberReader level = descriptor.object("isolation_level");
        return new Isolation(
                Objects.requireNonNullElse(descriptor.integer(Nest.ISOLATION), 0),
                level(level.text("level")),
                level.integers("physical"),
                level.integers("logical"),
                descriptor.integer("simultaneous_nsi"));
    }

    private static @Nullable Level level(@Nullable String word) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static Observation observation(MemberReader figures) {
        return new Observation(figures.words("availability"), figures.seconds("frequency"));
    }

    private static Energy energy(MemberReader descriptor) {
        MemberReader efficiency = descriptor.object("energy_efficiency");
        return new Energy(
                efficiency.text("kpi_type"), efficiency.number("value"), descriptor.percent("renewable_energy_pct"));
    }
}
