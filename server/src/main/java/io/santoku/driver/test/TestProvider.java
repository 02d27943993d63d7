package io.santoku.driver.test;

import io.santoku.driver.Access;
import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverType;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.Ems;
import io.santoku.inventory.PolicyEngine;
import java.util.List;

/// Provides the drivers of the element managers and policy engines that are used for trying things out.
public final class TestProvider implements DriverProvider {
    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<DriverType> types() {
        return List.of(TestEmsDriver.TYPE, TestPolicyDriver.TYPE);
    }

    @Override
    public ComponentDriver open(Component component, Access access) {
        HttpSettings settings = HttpSettings.of(access);
        return component instanceof Ems ems
                ? new TestEmsDriver(ems, settings)
                : new TestPolicyDriver((PolicyEngine) component, settings);
    }
}
