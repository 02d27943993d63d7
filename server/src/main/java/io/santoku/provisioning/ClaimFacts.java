package io.santoku.provisioning;

import io.santoku.driver.NfvoDriver.ServiceFacts;
import java.util.Map;

/// The facts of a claim on a shared subnet: the facts of its network services, by their keys.
public record ClaimFacts(Map<String, ServiceFacts> services) {
    public ClaimFacts {
        services = Map.copyOf(services);
    }
}
