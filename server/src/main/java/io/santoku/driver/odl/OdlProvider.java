package io.santoku.driver.odl;

import io.santoku.driver.Access;
import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverType;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.Wim;
import java.util.List;

/// Provides the driver of OpenDaylight's controllers.
public final class OdlProvider implements DriverProvider {
    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<DriverType> types() {
        return List.of(OdlWimDriver.TYPE);
    }

    @Override
    public ComponentDriver open(Component component, Access access) {
        return new OdlWimDriver((Wim) component, HttpSettings.of(access));
    }
}
