package io.santoku.driver.test;

import io.santoku.driver.EmsDriver;
import io.santoku.driver.Sight;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.RadioEndpoint;
import io.santoku.inventory.Ems;
import java.util.Set;

/// Configures the element manager that is used for trying things out: it takes everything at its own address.
public final class TestEmsDriver implements EmsDriver {
    private final RadioEndpoint endpoint;

    public TestEmsDriver(Ems ems, HttpSettings settings) {
        this.endpoint = new RadioEndpoint(ems, settings);
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
        endpoint.remove("/{slice}", sliceId, Set.of(404));
    }

    @Override
    public Sight observeConfiguration(String sliceId) {
        return endpoint.sight("/{slice}", sliceId);
    }
}
