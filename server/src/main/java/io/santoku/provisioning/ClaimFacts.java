package io.santoku.provisioning;

import io.santoku.driver.NfvoDriver.ServiceFacts;
import java.util.Map;

/// What runs in a shared subnet: what is known of its network services, by their keys.
public record ClaimFacts(Map<String, ServiceFacts> services) {
    public ClaimFacts {
        services = Map.copyOf(services);
    }
}
