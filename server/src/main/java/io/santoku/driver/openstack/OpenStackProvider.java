package io.santoku.driver.openstack;

import io.santoku.driver.Access;
import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverType;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.Vim;
import java.util.List;

/// Provides the driver of OpenStack's clouds.
public final class OpenStackProvider implements DriverProvider {
    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<DriverType> types() {
        return List.of(OpenStackVimDriver.TYPE);
    }

    @Override
    public ComponentDriver open(Component component, Access access) {
        return new OpenStackVimDriver((Vim) component, HttpSettings.of(access));
    }
}
