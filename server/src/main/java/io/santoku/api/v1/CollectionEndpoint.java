package io.santoku.api.v1;

import io.santoku.api.document.Fields;
import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.api.document.TextRule;
import io.santoku.api.document.Violations;
import io.santoku.api.guard.Keyed;
import io.santoku.api.problem.ProblemException;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Page;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Selection.Filter;
import io.santoku.registration.ComponentRegistrar;
import io.santoku.registration.Refusal;
import io.santoku.registration.Registrar;
import io.santoku.registration.RegistrationResult;
import io.santoku.registration.RegistrationResult.Done;
import io.santoku.registration.RegistrationResult.Refused;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// Implements the methods that all collections of registered entries have in common; controllers supply the addresses
/// and the documents.
final class CollectionEndpoint<T, V> {
    private final String path;
    private final Repository<T> repository;
    private final Registrar<T> registrar;
    private final Documents<T> documents;
    private final Function<List<Entry<T>>, List<V>> views;

    CollectionEndpoint(
            String path,
            Repository<T> repository,
            Registrar<T> registrar,
            Documents<T> documents,
            Function<List<Entry<T>>, List<V>> views) {
        this.path = path;
        this.repository = repository;
        this.registrar = registrar;
        this.documents = documents;
        this.views = views;
    }

    ResponseEntity<V> create(JsonDocument document) {
        var violations = new Violations();
        var fields = Fields.of(document, violations);
        String id = documents.id(fields.text("id", TextRule.ID));
        T item = read(fields, id, null, violations);
        return Keyed.answering(RegistrationResult.class, () -> registrar.add(item), result -> answer(id, result));
    }

    /// Replaces or registers the item. The id is part of the address; the document may repeat it, but not contradict
    /// it.
    ResponseEntity<V> put(String addressed, JsonDocument document, @Nullable String ifMatch) {
        String id = documents.id(addressed);
        var violations = new Violations();
        var fields = Fields.of(document, violations);
        if (TextRule.ID.objection(id).isPresent()) {
            fields.reject("id", TextRule.ID.expectation());
        }
        if (!documents.id(fields.text("id", TextRule.ID, id)).equals(id)) {
            fields.reject("id", "must be the id in the address, or left out");
        }
        Optional<Entry<T>> held = find(id);
        T item = read(fields, id, held.map(Entry::item).orElse(null), violations);
        return EntryTags.unchanged(held, ifMatch, () -> answer(id, registrar.put(item)));
    }

    PageView<V> list(Paging paging, Map<Filter, @Nullable String> filters) {
        Page<T> page = repository.list(Selections.of(paging, filters));
        return Selections.show(paging, page, views.apply(page.entries()));
    }

    ResponseEntity<V> read(String addressed) {
        String id = documents.id(addressed);
        return find(id).map(
                        entry -> ResponseEntity.ok().eTag(EntryTags.of(entry)).body(view(entry)))
                .orElseThrow(() -> refused(new Refusal.Unknown(id)));
    }

    ResponseEntity<Void> remove(String addressed, @Nullable String ifMatch) {
        String id = documents.id(addressed);
        Optional<Entry<T>> held = find(id);
        Optional<Refusal> refusal = held.isEmpty()
                ? Optional.of(new Refusal.Unknown(id))
                : EntryTags.unchanged(held, ifMatch, () -> registrar.remove(id));
        if (refusal.isPresent()) {
            throw refused(refusal.get());
        }
        return ResponseEntity.noContent().build();
    }

    V refresh(ComponentRegistrar<T> refreshing, String id) {
        if (find(id).isEmpty()) {
            throw refused(new Refusal.Unknown(id));
        }
        return view(done(refreshing.refresh(id)).entry());
    }

    private T read(Fields fields, String id, @Nullable T held, Violations violations) {
        fields.ignore("uid", "createdAt");
        T item = documents.read(fields, id, held);
        fields.close();
        violations.throwIfAny();
        return item;
    }

    // An address may contain any text; the database is asked only for valid ids.
    private Optional<Entry<T>> find(String id) {
        return TextRule.ID.objection(id).isPresent() ? Optional.empty() : repository.find(id);
    }

    private ResponseEntity<V> answer(String id, RegistrationResult<T> result) {
        Done<T> done = done(result);
        V view = view(done.entry());
        ResponseEntity.BodyBuilder answer =
                done.created() ? ResponseEntity.created(URI.create(path + "/" + id)) : ResponseEntity.ok();
        return answer.eTag(EntryTags.of(done.entry())).body(view);
    }

    private V view(Entry<T> entry) {
        return views.apply(List.of(entry)).getFirst();
    }

    private static <T> Done<T> done(RegistrationResult<T> result) {
        return switch (result) {
            case Done<T> done -> done;
            case Refused<T>(var refusal) -> throw refused(refusal);
        };
    }

    private static ProblemException refused(Refusal refusal) {
        return new ProblemException(Refusals.problem(refusal));
    }

    /// Reads the documents of a collection.
    interface Documents<T> {
        /// Returns the item that the document describes; `held` is the item that it would replace, if any.
        T read(Fields fields, String id, @Nullable T held);

        /// Returns the id as it is stored.
        default String id(String given) {
            return given;
        }
    }
}
