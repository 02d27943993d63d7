package io.santoku.inventory;

import java.util.List;
import java.util.Optional;

/// Stores registered entries of one kind, in the order of registration. Every method joins the caller's transaction.
public interface Repository<T> {
    /// Returns the entry with this id.
    Optional<Entry<T>> find(String id);

    /// Returns the entry with this second identity (see [Label]).
    Optional<Entry<T>> findByUid(String uid);

    /// Returns the entry with this id and locks it: nobody else can change it, remove it or add references to it until
    /// the transaction ends.
    Optional<Entry<T>> lock(String id);

    /// Returns a page of the list.
    Page<T> list(Selection selection);

    /// Returns all entries, for callers that need them at once.
    default List<Entry<T>> all() {
        return list(Selection.EVERYTHING).entries();
    }

    /// Adds the item at the end; false when its id, or the second identity in the label, is taken.
    boolean add(T item, Label label);

    /// Adds the item without a label.
    default boolean add(T item) {
        return add(item, Label.NONE);
    }

    /// Replaces the entry of the same id; false when there is none.
    boolean replace(T item, Label label);

    /// Replaces the entry of the same id without a label.
    default boolean replace(T item) {
        return replace(item, Label.NONE);
    }

    /// Removes the entry; false when there is none.
    boolean remove(String id);
}
