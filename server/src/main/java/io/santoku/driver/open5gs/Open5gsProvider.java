package io.santoku.driver.open5gs;

import io.santoku.driver.Access;
import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverType;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.Ems;
import java.util.List;

/// Provides the driver of Open5GS' element managers.
public final class Open5gsProvider implements DriverProvider {
    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<DriverType> types() {
        return List.of(Open5gsEmsDriver.TYPE);
    }

    @Override
    public ComponentDriver open(Component component, Access access) {
        return new Open5gsEmsDriver((Ems) component, HttpSettings.of(access));
    }
}
