package io.santoku.registration;

import io.santoku.driver.DriverException;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Component;
import io.santoku.inventory.SystemIdentity;
import java.util.List;

/// What a talk with a component gave: which system it is, what was looked at, whether it answered, and what is to be
/// done, in the transaction that keeps all this, with what it reported.
record Talk(SystemIdentity identity, List<CheckItem> items, boolean answered, Runnable keep) {
    private static final String ANSWER = "answer";

    /// It does not answer as it should.
    static Talk failed(Component component, DriverException failure) {
        var item = CheckItem.failed(
                ANSWER,
                "does not answer as it should (%s: %s)"
                        .formatted(failure.call(), failure.fault().detail()));
        return new Talk(SystemIdentity.ofAddress(component), List.of(item), false, () -> {});
    }
}
