package io.santoku.simulation;

import io.santoku.driver.Listing;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.WimDriver;
import io.santoku.inventory.ComponentId;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.World.Name;
import java.util.function.Predicate;

/// The transport controller of the simulated world.
record Controller(Components components, ComponentId id) implements WimDriver {
    @Override
    public void check() {}

    @Override
    public void ensureTransport(TransportOrder order) {
        components.makeOne(name(order.sliceId()), "");
    }

    @Override
    public void removeTransport(String sliceId) {
        components.fates().beforeRemoval(name(sliceId));
        components.takeAll(name(sliceId));
    }

    @Override
    public Sight observeTransport(TransportOrder order) {
        return components.sight(name(order.sliceId()));
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        return new Listing.Complete(components.traces(Trace.Kind.TRANSPORT, Kind.TRANSPORT, id, ours));
    }

    private Name name(String slice) {
        return new Name(Kind.TRANSPORT, Place.system(id.id()), slice);
    }
}
