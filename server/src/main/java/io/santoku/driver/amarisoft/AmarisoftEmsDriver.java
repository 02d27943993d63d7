package io.santoku.driver.amarisoft;

import io.santoku.driver.EmsDriver;
import io.santoku.driver.Sight;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.RadioEndpoint;
import io.santoku.inventory.Ems;
import java.util.Set;

/// Configures Amarisoft's radio: one address for all slices.
public final class AmarisoftEmsDriver implements EmsDriver {
    private final RadioEndpoint endpoint;

    public AmarisoftEmsDriver(Ems ems, HttpSettings settings) {
        this.endpoint = new RadioEndpoint(ems, settings);
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
        // the predecessor's dialect has no removal: an element manager that knows none answers 405
        endpoint.remove("/slice/{slice}", sliceId, Set.of(404, 405));
    }

    @Override
    public Sight observeConfiguration(String sliceId) {
        return endpoint.sight("/slice/{slice}", sliceId);
    }
}
