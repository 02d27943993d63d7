package io.santoku.lifecycle;

import io.santoku.execution.Dispatcher;
import io.santoku.execution.Instruction;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.slice.SliceId;

/// Deletes slices even while another operation works on them: that operation is cancelled, and the deletion follows
/// once it has ended. The request is stored, so that it survives a restart.
public final class EarlyDeletion {
    private final Lifecycle lifecycle;
    private final Stores stores;
    private final DeletionWishes wishes;
    private final Dispatcher dispatcher;

    public EarlyDeletion(Lifecycle lifecycle, Stores stores, DeletionWishes wishes, Dispatcher dispatcher) {
        this.lifecycle = lifecycle;
        this.stores = stores;
        this.wishes = wishes;
        this.dispatcher = dispatcher;
    }

    /// Deletes the slice, now or as soon as possible; false when there is none. Does not wait.
    public boolean delete(SliceId id, boolean force) {
        return switch (lifecycle.delete(id, force)) {
            case DeleteResult.Deleting _ -> true;
            case DeleteResult.Unknown _ -> false;
            case DeleteResult.Busy(var operation) -> {
                boolean goes = isDeletion(operation);
                if (force || !goes) {
                    wishes.keep(id, force);
                }
                if (!goes) {
                    cancel(operation);
                }
                yield true;
            }
        };
    }

    /// Deletes the slices on which no operation works any more. To be called again and again.
    public void round() {
        wishes.all().forEach(this::follow);
    }

    private void follow(SliceId id, boolean force) {
        DeleteResult result = stores.transactions().inTransaction(() -> {
            DeleteResult now = lifecycle.delete(id, force);
            if (now instanceof DeleteResult.Deleting) {
                wishes.forget(id);
            }
            return now;
        });
        if (result instanceof DeleteResult.Busy(var operation)) {
            cancel(operation);
        }
    }

    private boolean isDeletion(OperationId operation) {
        return stores.operations()
                .find(operation)
                .filter(found -> found.operation().kind().deletes())
                .isPresent();
    }

    /// Cancels the operation, without the slice's lock: a journal write locks the operation first and the slice second.
    private void cancel(OperationId operation) {
        boolean isCancellable =
                stores.operations().find(operation).filter(this::isCancellable).isPresent();
        if (isCancellable && stores.journal().instruct(operation, Instruction.CANCEL)) {
            dispatcher.dispatch(operation);
        }
    }

    private boolean isCancellable(Recorded found) {
        return !found.operation().kind().deletes()
                && Instruction.CANCEL.fits(found.state().state());
    }
}
