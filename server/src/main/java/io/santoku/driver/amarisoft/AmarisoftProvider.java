package io.santoku.driver.amarisoft;

import io.santoku.driver.Access;
import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverType;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.Ems;
import java.util.List;

/// Provides the driver of Amarisoft's element managers.
public final class AmarisoftProvider implements DriverProvider {
    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<DriverType> types() {
        return List.of(AmarisoftEmsDriver.TYPE);
    }

    @Override
    public ComponentDriver open(Component component, Access access) {
        return new AmarisoftEmsDriver((Ems) component, HttpSettings.of(access));
    }
}
