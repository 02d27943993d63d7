package io.santoku.driver.test;

import io.santoku.driver.PolicyDriver;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PolicyEndpoint;
import io.santoku.inventory.PolicyEngine;
import java.util.Map;

/// Tells the policy engine that is used for trying things out which slices are ordered.
public final class TestPolicyDriver implements PolicyDriver {
    private final PolicyEndpoint endpoint;

    public TestPolicyDriver(PolicyEngine engine, HttpSettings settings) {
        this.endpoint = new PolicyEndpoint(engine, settings);
    }

    @Override
    public void check() {
        endpoint.check();
    }

    @Override
    public void sliceOrdered(Map<String, Object> nest) {
        endpoint.announce(nest);
    }

    // the predecessor tells events to NEAT alone, and an engine of this type need not take them
    @Override
    public void event(PolicyEvent event) {}
}
