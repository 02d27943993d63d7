package io.santoku.api.v1;

import io.santoku.inventory.Amounts;

/// Amounts of a cloud, in the form of the API.
record AmountsView(int vcpus, int memoryMib, int diskGib, int instances) {
    static AmountsView of(Amounts amounts) {
        return new AmountsView(amounts.vcpus(), amounts.memoryMib(), amounts.diskGib(), amounts.instances());
    }
}
