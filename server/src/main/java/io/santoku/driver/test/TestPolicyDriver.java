package io.santoku.driver.test;

import io.santoku.driver.DriverType;
import io.santoku.driver.PolicyDriver;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PlainEndpoint;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.PolicyEngine;
import java.util.List;
import java.util.Map;

/// Reports ordered slices to a policy engine for trying things out.
final class TestPolicyDriver implements PolicyDriver {
    /// Describes the type `test-policy` and its settings.
    static final DriverType TYPE = DriverType.atUrl(
            ComponentKind.POLICY,
            "test-policy",
            "A policy engine for trying things out: it is notified of orders only.");

    private final PlainEndpoint endpoint;

    TestPolicyDriver(PolicyEngine engine, HttpSettings settings) {
        this.endpoint = new PlainEndpoint(engine.tls(), engine.url(), settings);
    }

    @Override
    public List<CheckItem> examine() {
        return endpoint.appearance();
    }

    @Override
    public void check() {
        endpoint.check();
    }

    @Override
    public void sliceOrdered(Map<String, Object> nest) {
        endpoint.succeed(Call.post("", nest));
    }

    // engines of this type need not accept events
    @Override
    public void event(PolicyEvent event) {}
}
