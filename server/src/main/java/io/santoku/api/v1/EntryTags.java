package io.santoku.api.v1;

import io.santoku.api.document.Etags;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Witness;
import io.santoku.registration.RegistrationResult.Done;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The entity tags of registered entries: each write of an entry changes its tag. Capacity and health, which the server
/// measures itself, change no tag.
final class EntryTags {
    private static final String ABSENT = "nothing that is registered";

    private EntryTags() {}

    static String of(Entry<?> entry) {
        return Etags.of(entry.uid(), entry.revision());
    }

    /// Does the work if the entry `held`, once the work has locked it, still has the tag in the header `If-Match`. The
    /// work must not create an entry where one had to exist.
    static <T, R> R unchanged(Optional<Entry<T>> held, @Nullable String ifMatch, Supplier<R> work) {
        if (ifMatch == null) {
            return work.get();
        }
        Entry<T> read = held.orElseThrow(() -> Etags.failed(ABSENT));
        Etags.require(ifMatch, of(read));
        return new Witness(locked -> require(read, ifMatch, locked), EntryTags::refuseNew).during(work);
    }

    private static void require(Entry<?> read, String ifMatch, Object locked) {
        if (locked instanceof Entry<?> entry
                && entry.item().getClass().equals(read.item().getClass())) {
            Etags.require(ifMatch, of(entry));
        }
    }

    private static void refuseNew(Object result) {
        if (result instanceof Done<?>(var _, var isNew) && isNew) {
            throw Etags.failed(ABSENT);
        }
    }
}
