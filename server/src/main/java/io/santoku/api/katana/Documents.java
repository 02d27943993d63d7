package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.JsonDocument;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the documents of one collection into the native model and writes them from it.
interface Documents<T> {
    /// Returns the names of the required members.
    List<String> required();

    /// Returns the names of the members that the server writes; clients may send them back without effect.
    List<String> written();

    /// Reads the item that the document describes; `held` is the item that it would replace, if any.
    T read(Fields fields, @Nullable T held);

    /// Returns the members that must not change after registration, by name.
    Map<String, Object> fixed(T item);

    /// Returns all members that the model knows, by name; null where there is no value.
    Map<String, @Nullable Object> members(T item);

    /// Returns the members of the short form beside `_id` and `created_at`.
    Map<String, Object> brief(T item);

    /// Returns the members that the server writes, given the members `shown` beside them.
    Map<String, Object> given(Entry<T> entry, Map<String, Object> shown);

    /// Whether a value under this name may be stored and shown as it was given.
    default boolean isOpen(String name) {
        return !Secrets.isSecret(name);
    }

    /// Returns the members of a document that nothing uses, once its `fields` have been read.
    default List<String> unused(JsonDocument document, Fields fields, T item) {
        return List.of();
    }

    /// Returns the warnings about the item.
    default List<String> warnings(T item) {
        return List.of();
    }

    /// Returns the id as it is stored.
    default String id(String posted) {
        return posted;
    }

    /// Returns the reason why the entry must not be changed at present; empty when it may be.
    default Optional<String> lock(Entry<T> entry) {
        return Optional.empty();
    }

    /// Whether the item exists without registration.
    default boolean isBuiltIn(T item) {
        return false;
    }
}
