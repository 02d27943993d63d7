package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.NsDescriptor;
import java.util.List;

/// What a network service needs of a cloud: so much of it all, and hosts for its machines, one by one.
record Need(Amounts flavour, List<Amounts> machines) {
    static Need of(NsDescriptor descriptor) {
        return new Need(descriptor.flavour(), descriptor.machines());
    }
}
