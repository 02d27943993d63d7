package io.santoku.driver.amarisoft;

import io.santoku.driver.DriverType;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.Sight;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.katana.RadioEndpoint;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Ems;
import java.util.List;

/// Configures Amarisoft's radio: the orders of all slices are posted to one path.
final class AmarisoftEmsDriver implements EmsDriver {
    /// Describes the type `amarisoft-ems` and its settings.
    static final DriverType TYPE =
            DriverType.atUrl(ComponentKind.EMS, "amarisoft-ems", "The element manager of Amarisoft's radio.");

    private final RadioEndpoint endpoint;

    AmarisoftEmsDriver(Ems ems, HttpSettings settings) {
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
        endpoint.configure(order, "/slice");
    }

    @Override
    public void removeConfiguration(String sliceId) {
        endpoint.remove("/slice/{slice}", sliceId, RadioEndpoint.NOTHING_TO_REMOVE);
    }

    @Override
    public Sight observeConfiguration(String sliceId) {
        return endpoint.sight("/slice/{slice}", sliceId);
    }
}
