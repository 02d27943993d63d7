package io.santoku.registration;

import io.santoku.driver.DriverException;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Component;
import io.santoku.inventory.SystemIdentity;
import java.util.List;

/// The result of calling a component: its identity, the findings, whether it answered, and the action that stores the
/// data it reported, in the transaction that stores all of this.
record Talk(SystemIdentity identity, List<CheckItem> items, boolean answered, Runnable keep) {
    private static final String ANSWER = "answer";

    /// Returns the result of a call that failed.
    static Talk failed(Component component, DriverException failure) {
        var item = CheckItem.failed(
                ANSWER,
                "does not answer as it should (%s: %s)"
                        .formatted(failure.call(), failure.fault().detail()));
        return new Talk(SystemIdentity.ofAddress(component), List.of(item), false, () -> {});
    }
}
