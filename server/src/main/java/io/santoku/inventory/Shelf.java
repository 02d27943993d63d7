package io.santoku.inventory;

import java.util.Optional;

/// A stored set of one kind of thing, in the order of registration. Every verb joins the caller's transaction.
public interface Shelf<T> {
    /// The one of this id.
    Optional<Entry<T>> find(String id);

    /// The one of this id, kept from being changed, removed or newly referred to until the transaction ends.
    Optional<Entry<T>> lock(String id);

    /// A part of the list.
    Page<T> list(Selection selection);

    /// Puts it at the end; false when its id is taken.
    boolean add(T item);

    /// Takes the place of the one of the same id; false when there is none.
    boolean replace(T item);

    /// Takes it away; false when there is none.
    boolean remove(String id);
}
