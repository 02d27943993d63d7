package io.santoku.emulators.openstack;

import java.time.Duration;
import java.util.List;

/// What a cloud is when it starts: its administrator, how long tokens live, its hosts and how far they are
/// overcommitted.
public record CloudSpec(
        String region,
        String adminUser,
        String adminPassword,
        String adminProject,
        Duration tokenLifetime,
        double cpuRatio,
        double ramRatio,
        List<HypervisorSpec> hypervisors) {

    /// Copies the list of hosts.
    public CloudSpec {
        hypervisors = List.copyOf(hypervisors);
    }

    /// Leaves the password out.
    @Override
    public String toString() {
        return "CloudSpec[%s, %s@%s, %s]".formatted(region, adminUser, adminProject, hypervisors);
    }
}
