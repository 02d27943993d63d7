package io.santoku.driver.test;

import io.santoku.driver.DriverType;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.Sight;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.katana.RadioEndpoint;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Ems;
import java.util.List;

/// Configures an element manager for trying things out, which takes every order at its own address.
final class TestEmsDriver implements EmsDriver {
    /// Describes the type `test-ems` and its settings.
    static final DriverType TYPE = DriverType.atUrl(
            ComponentKind.EMS, "test-ems", "An element manager for trying things out: it takes every configuration.");

    private final RadioEndpoint endpoint;

    TestEmsDriver(Ems ems, HttpSettings settings) {
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
        endpoint.configure(order, "");
    }

    @Override
    public void removeConfiguration(String sliceId) {
        endpoint.remove("/{slice}", sliceId, RadioEndpoint.NOTHING_TO_REMOVE);
    }

    @Override
    public Sight observeConfiguration(String sliceId) {
        return endpoint.sight("/{slice}", sliceId);
    }
}
