package io.santoku.emulators.openstack;

import java.time.Duration;
import java.util.List;

/// The initial state of a cloud: its administrator, the lifetime of its tokens, its hosts and their overcommitment
/// ratios.
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

    /// Omits the password.
    @Override
    public String toString() {
        return "CloudSpec[%s, %s@%s, %s]".formatted(region, adminUser, adminProject, hypervisors);
    }
}
