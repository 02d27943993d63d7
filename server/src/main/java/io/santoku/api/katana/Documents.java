package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.JsonDocument;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the documents of one collection are read into the native model and written from it.
interface Documents<T> {
    /// Without these there is no such thing.
    List<String> required();

    /// Members that the server writes; a client that sends them back means nothing by it.
    List<String> written();

    /// The thing that the document describes; `held` is what it would replace, if anything.
    T read(Fields fields, @Nullable T held);

    /// What must not change once it is registered, by the names of the members.
    Map<String, Object> fixed(T item);

    /// Everything that the model knows, by the names of the members; null where there is nothing.
    Map<String, @Nullable Object> members(T item);

    /// What the short form has beside `_id` and `created_at`.
    Map<String, Object> brief(T item);

    /// The members that the server writes, given what is `shown` beside them.
    Map<String, Object> given(Entry<T> entry, Map<String, Object> shown);

    /// Whether what stands under this name may be kept and shown as it was given.
    default boolean isOpen(String name) {
        return !Secrets.isSecret(name);
    }

    /// The members of a document, whose `fields` have been read, that nothing uses.
    default List<String> unused(JsonDocument document, Fields fields, T item) {
        return List.of();
    }

    /// What should worry its owner.
    default List<String> warnings(T item) {
        return List.of();
    }

    /// The id as it is kept.
    default String id(String posted) {
        return posted;
    }

    /// Why it must not be changed at all at the moment.
    default Optional<String> lock(Entry<T> entry) {
        return Optional.empty();
    }

    /// Whether it is there before anybody registers it.
    default boolean isBuiltIn(T item) {
        return false;
    }
}
