package io.santoku.inventory;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Observes transactions of other code: it receives each entry that is locked before it is changed, and the result of
/// each transaction before that is committed. An exception of the witness rolls the transaction back.
public record Witness(Consumer<Object> locked, Consumer<Object> done) {
    private static final ScopedValue<Witness> PRESENT = ScopedValue.newInstance();

    /// Runs the work with this witness and those that are already active.
    public <T> T during(Supplier<T> work) {
        Witness all = PRESENT.isBound() ? PRESENT.get().and(this) : this;
        return ScopedValue.where(PRESENT, all).call(work::get);
    }

    private Witness and(Witness other) {
        return new Witness(locked.andThen(other.locked), done.andThen(other.done));
    }

    /// Passes a locked entry to the active witness, if there is one, and returns the entry.
    public static <T> T seesLocked(T thing) {
        if (PRESENT.isBound()) {
            PRESENT.get().locked().accept(thing);
        }
        return thing;
    }

    /// Passes the result of a transaction that is about to commit to the active witness, if there is one, and returns
    /// the result.
    public static <T> T seesDone(T result) {
        if (PRESENT.isBound()) {
            PRESENT.get().done().accept(result);
        }
        return result;
    }
}
