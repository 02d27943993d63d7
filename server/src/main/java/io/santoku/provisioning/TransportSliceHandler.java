package io.santoku.provisioning;

import io.santoku.driver.Progress;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.execution.ResourceHandler;
import org.jspecify.annotations.Nullable;

/// Orders transport slices and removes them.
final class TransportSliceHandler implements ResourceHandler<TransportSlice, TransportHolding> {
    private final RegisteredDrivers drivers;

    TransportSliceHandler(RegisteredDrivers drivers) {
        this.drivers = drivers;
    }

    @Override
    public Progress<TransportHolding> apply(
            TransportSlice slice, @Nullable TransportHolding known, Surroundings surroundings) {
        drivers.wim(slice.component()).ensureTransport(slice.order());
        return new Progress.Ready<>(new TransportHolding(slice.order().sliceId()));
    }

    @Override
    public Removal remove(TransportSlice slice, @Nullable TransportHolding known) {
        drivers.wim(slice.component()).removeTransport(slice.order().sliceId());
        return new Removal.Gone();
    }

    @Override
    public Sight observe(TransportSlice slice, @Nullable TransportHolding known) {
        return drivers.wim(slice.component()).observeTransport(slice.order());
    }
}
