package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.NsDescriptor;
import java.util.List;

/// The capacity that a network service needs from a cloud: an amount in total, and a host for each of its machines.
record Need(Amounts flavour, List<Amounts> machines) {
    static Need of(NsDescriptor descriptor) {
        return new Need(descriptor.flavour(), descriptor.machines());
    }
}
