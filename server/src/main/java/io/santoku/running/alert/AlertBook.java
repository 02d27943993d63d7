package io.santoku.running.alert;

import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.util.List;

/// The stored alerts, and the failing network services that they are about. Every verb is part of the caller's
/// transaction.
public interface AlertBook extends FailingNetworkServices {
    /// Stores that the alert fires; false when that was known, or so many fire about the service that one more tells
    /// nothing. An earlier alert of the same fingerprint must be over
    /// then, and so is the failure that it told of.
    boolean open(Alert alert, SliceId slice, NsId service);

    /// Forgets alerts that are not repeated and that no rule looks back to.
    void forgetOld();

    /// Stores that the alert is resolved; false when that was known.
    boolean resolve(Alert alert, SliceId slice, NsId service);

    /// Whether an alert about the service still fires.
    boolean isOpen(SliceId slice, NsId service);

    /// Stores that the service fails, for policy to look at; false when this incarnation was known to fail.
    boolean fail(FailingService failing);

    /// Forgets that the service fails; true when it was shown as failing until now.
    boolean forget(SliceId slice, NsId service);

    /// No longer shows the service as failing, though its alert goes on; true when it was shown until now.
    boolean clear(SliceId slice, NsId service);

    /// All that is stored as failing of a slice, shown or not.
    List<FailingService> known(SliceId slice);
}
