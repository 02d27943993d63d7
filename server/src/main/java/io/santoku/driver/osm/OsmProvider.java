package io.santoku.driver.osm;

import io.santoku.driver.Access;
import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverType;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.Nfvo;
import java.util.List;

/// Provides the driver of Open Source MANO.
public final class OsmProvider implements DriverProvider {
    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public List<DriverType> types() {
        return List.of(OsmNfvoDriver.TYPE);
    }

    @Override
    public ComponentDriver open(Component component, Access access) {
        return new OsmNfvoDriver((Nfvo) component, HttpSettings.of(access));
    }
}
