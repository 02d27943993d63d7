package io.santoku.driver.test;

import io.santoku.driver.DriverType;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.Listing;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PlainEndpoint;
import io.santoku.driver.http.PlainListings;
import io.santoku.driver.katana.RadioEndpoint;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Ems;
import java.util.List;
import java.util.function.Predicate;

/// Configures an element manager for trying things out, which takes every order at its own address.
final class TestEmsDriver implements EmsDriver {
    /// Describes the type `test-ems` and its settings.
    static final DriverType TYPE = DriverType.atUrl(
            ComponentKind.EMS, "test-ems", "An element manager for trying things out: it takes every configuration.");

    private final RadioEndpoint endpoint;
    private final PlainEndpoint all;

    TestEmsDriver(Ems ems, HttpSettings settings) {
        this.endpoint = new RadioEndpoint(ems, settings);
        this.all = new PlainEndpoint(ems.tls(), ems.url(), settings);
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

    @Override
    public Listing traces(Predicate<String> ours) {
        return PlainListings.of(all.send(Call.get("")), Trace.Kind.RADIO, "slice_id", ours);
    }
}
