package io.santoku.simulation;

import io.santoku.driver.EmsDriver;
import io.santoku.driver.Sight;
import io.santoku.inventory.ComponentId;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.World.Name;

/// The element manager of the simulated world, which offers no list.
record RadioController(Components components, ComponentId id) implements EmsDriver {
    @Override
    public void check() {}

    @Override
    public void configure(RadioOrder order) {
        components.makeOne(name(order.sliceId()), "");
    }

    @Override
    public void removeConfiguration(String sliceId) {
        components.fates().beforeRemoval(name(sliceId));
        components.takeAll(name(sliceId));
    }

    @Override
    public Sight observeConfiguration(String sliceId) {
        return components.sight(name(sliceId));
    }

    private Name name(String slice) {
        return new Name(Kind.RADIO, Place.system(id.id()), slice);
    }
}
