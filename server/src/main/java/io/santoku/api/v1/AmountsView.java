package io.santoku.api.v1;

import io.santoku.inventory.Amounts;

/// Amounts of a cloud, as the API shows them.
record AmountsView(int vcpus, int memoryMib, int diskGib, int instances) {
    static AmountsView of(Amounts amounts) {
        return new AmountsView(amounts.vcpus(), amounts.memoryMib(), amounts.diskGib(), amounts.instances());
    }
}
