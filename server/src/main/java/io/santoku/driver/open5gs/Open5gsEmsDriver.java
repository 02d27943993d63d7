package io.santoku.driver.open5gs;

import io.santoku.driver.DriverType;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.Sight;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.katana.RadioEndpoint;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Ems;
import java.util.List;
import java.util.Set;

/// Configures the radio side of an Open5GS core: each slice has a path of its own.
final class Open5gsEmsDriver implements EmsDriver {
    /// Describes the type `open5gs-ems` and its settings.
    static final DriverType TYPE = DriverType.atUrl(
            ComponentKind.EMS, "open5gs-ems", "The element manager of the radio side of an Open5GS core.");

    private final RadioEndpoint endpoint;

    Open5gsEmsDriver(Ems ems, HttpSettings settings) {
        this.endpoint = new RadioEndpoint(ems, settings);
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
    public void configure(RadioOrder order) {
        endpoint.configure(order, "/slice/{slice}", order.sliceId());
    }

    @Override
    public void removeConfiguration(String sliceId) {
        endpoint.remove("/slice/{slice}", sliceId, Set.of(404));
    }

    @Override
    public Sight observeConfiguration(String sliceId) {
        return endpoint.sight("/slice/{slice}", sliceId);
    }
}
