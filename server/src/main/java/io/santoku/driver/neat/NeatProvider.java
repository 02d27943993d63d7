package io.santoku.driver.neat;

import io.santoku.driver.Access;
import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverType;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.PolicyEngine;
import java.util.List;

/// Provides the driver of the policy engine NEAT.
public final class NeatProvider implements DriverProvider {
    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<DriverType> types() {
        return List.of(NeatPolicyDriver.TYPE);
    }

    @Override
    public ComponentDriver open(Component component, Access access) {
        return new NeatPolicyDriver((PolicyEngine) component, HttpSettings.of(access));
    }
}
