package io.santoku.running.alert;

import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.util.List;

/// Stores alerts and the failing network services that they report. Every method is part of the caller's transaction.
public interface AlertBook extends FailingNetworkServices {
    /// Stores that the alert fires. Returns false when that was known already, or when so many alerts fire for the
    /// service that another one adds nothing. Resolves an earlier alert of the same fingerprint, and deletes the
    /// failure that it reported.
    boolean open(Alert alert, SliceId slice, NsId service);

    /// Deletes alerts that are no longer repeated and failures to which no rule looks back.
    void forgetOld();

    /// Stores that the alert is resolved; returns false when that was known already, or when the alert was not known to
    /// fire.
    boolean resolve(Alert alert, SliceId slice, NsId service);

    /// Whether an alert about the service still fires.
    boolean isOpen(SliceId slice, NsId service);

    /// Stores that the service fails, for the policy loop to handle; false when this incarnation was already known to
    /// fail.
    boolean fail(FailingService failing);

    /// Deletes the failure of the service; true when it was shown as failing until now.
    boolean forget(SliceId slice, NsId service);

    /// Stops showing the service as failing, although its alert still fires; true when it was shown until now.
    boolean clear(SliceId slice, NsId service);

    /// All stored failures of a slice, shown or not.
    List<FailingService> known(SliceId slice);
}
