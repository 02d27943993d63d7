package io.santoku.emulators.openstack;

import java.time.Duration;
import java.util.List;

/// The initial state of a cloud: its administrator, the lifetime of its tokens, and its hardware.
public record CloudSpec(String region, Administrator administrator, Duration tokenLifetime, Hardware hardware) {

    /// The login of the administrator.
    public record Administrator(String user, String password, String project) {
        /// Omits the password.
        @Override
        public String toString() {
            return user + "@" + project;
        }
    }

    /// The hosts of a cloud and their overcommitment ratios.
    public record Hardware(double cpuRatio, double ramRatio, List<HypervisorSpec> hypervisors) {
        /// Copies the list of hosts.
        public Hardware {
            hypervisors = List.copyOf(hypervisors);
        }
    }
}
