package io.santoku.driver.neat;

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

/// Reports slices and their events to NEAT.
final class NeatPolicyDriver implements PolicyDriver {
    /// Describes the type `neat` and its settings.
    static final DriverType TYPE = DriverType.atUrl(
            ComponentKind.POLICY, "neat", "The policy engine NEAT: it is notified of orders and of failing services.");

    private static final int FOR_EVER = -1;

    private final PlainEndpoint endpoint;

    NeatPolicyDriver(PolicyEngine engine, HttpSettings settings) {
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

    @Override
    public void event(PolicyEvent event) {
        Map<String, Object> message =
                Map.of("slice_id", event.sliceId(), "type", event.type(), "value", event.value(), "ttl", FOR_EVER);
        endpoint.succeed(Call.put("/event", message));
    }
}
