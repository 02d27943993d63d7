package io.santoku.inventory;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Is there while others work: it sees what is locked before anything is done to it, and what comes of a transaction
/// before that is true for everybody. An exception of its own undoes the work.
public record Witness(Consumer<Object> locked, Consumer<Object> done) {
    private static final ScopedValue<Witness> PRESENT = ScopedValue.newInstance();

    /// Does the work in the presence of this witness, beside those that are there already.
    public <T> T during(Supplier<T> work) {
        Witness all = PRESENT.isBound() ? PRESENT.get().and(this) : this;
        return ScopedValue.where(PRESENT, all).call(work::get);
    }

    private Witness and(Witness other) {
        return new Witness(locked.andThen(other.locked), done.andThen(other.done));
    }

    /// Shows a witness, if there is one, what was locked; answers with the same.
    public static <T> T seesLocked(T thing) {
        if (PRESENT.isBound()) {
            PRESENT.get().locked().accept(thing);
        }
        return thing;
    }

    /// Shows a witness, if there is one, what came of a transaction that is about to end well.
    public static <T> T seesDone(T result) {
        if (PRESENT.isBound()) {
            PRESENT.get().done().accept(result);
        }
        return result;
    }
}
