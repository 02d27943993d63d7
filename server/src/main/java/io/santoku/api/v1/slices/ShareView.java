package io.santoku.api.v1.slices;

import io.santoku.lifecycle.SubnetUse;

/// A function that a slice would share: the subnet that serves it, how many slices use that now and may use it (0: any
/// number), and whether it has to be built first.
record ShareView(String function, String subnet, int users, int maxShared, boolean built) {
    static ShareView of(SubnetUse use) {
        return new ShareView(
                use.functionId(),
                use.id().value(),
                use.usersBefore(),
                use.maxShared(),
                use.building().fresh());
    }
}
