package io.santoku.driver.opennebula;

import io.santoku.driver.Access;
import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverType;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.Vim;
import java.util.List;

/// Provides the driver of OpenNebula's clouds.
public final class OpenNebulaProvider implements DriverProvider {
    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<DriverType> types() {
        return List.of(OpenNebulaVimDriver.TYPE);
    }

    @Override
    public ComponentDriver open(Component component, Access access) {
        return new OpenNebulaVimDriver((Vim) component, HttpSettings.of(access));
    }
}
