package io.santoku.inventory;

import java.util.List;
import java.util.Optional;

/// Stores registered entries of one kind, in the order of registration. Every method joins the caller's transaction.
public interface Repository<T> {
    /// The one of this id.
    Optional<Entry<T>> find(String id);

    /// The one of this second identity (see [Label]).
    Optional<Entry<T>> findByUid(String uid);

    /// The one of this id, kept from being changed, removed or newly referred to until the transaction ends.
    Optional<Entry<T>> lock(String id);

    /// A part of the list.
    Page<T> list(Selection selection);

    /// All of it, for who needs that at once.
    default List<Entry<T>> all() {
        return list(Selection.EVERYTHING).entries();
    }

    /// Puts it at the end; false when its id, or the second identity that the label wants, is taken.
    boolean add(T item, Label label);

    /// The same without wishes.
    default boolean add(T item) {
        return add(item, Label.NONE);
    }

    /// Takes the place of the one of the same id; false when there is none.
    boolean replace(T item, Label label);

    /// The same without wishes.
    default boolean replace(T item) {
        return replace(item, Label.NONE);
    }

    /// Takes it away; false when there is none.
    boolean remove(String id);
}
