package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.TextRule;
import io.santoku.api.document.Violations;
import io.santoku.api.guard.Keyed;
import io.santoku.api.problem.ProblemType;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Label;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Secrets;
import io.santoku.registration.Refusal;
import io.santoku.registration.Registrar;
import io.santoku.registration.RegistrationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// A collection of registered items. The posted document is stored beside the model, and shown again as long as it
/// still describes the registered item; a change through another API shows at once.
final class RegisteredCollection<T> implements Collection {
    private final Repository<T> repository;
    private final Registrar<T> registrar;
    private final Function<String, Optional<Refusal>> removal;
    private final Documents<T> documents;
    private final KatanaRefusals refusals;

    RegisteredCollection(
            KatanaWording words,
            Repository<T> repository,
            Registrar<T> registrar,
            Function<String, Optional<Refusal>> removal,
            Documents<T> documents) {
        this.repository = repository;
        this.registrar = registrar;
        this.removal = removal;
        this.documents = documents;
        this.refusals = new KatanaRefusals(words);
    }

    RegisteredCollection(
            KatanaWording words, Repository<T> repository, Registrar<T> registrar, Documents<T> documents) {
        this(words, repository, registrar, registrar::remove, documents);
    }

    @Override
    public List<Object> index() {
        return repository.all().stream().<Object>map(this::brief).toList();
    }

    @Override
    public List<Object> all() {
        return repository.all().stream().<Object>map(this::whole).toList();
    }

    @Override
    public Object get(String uid) {
        return find(uid).map(this::whole).orElseThrow(KatanaRefusals::notFound);
    }

    @Override
    public ResponseEntity<Object> post(JsonDocument document) {
        return Keyed.answering(
                RegistrationResult.class, () -> added(document), result -> Replies.text(201, uid(result)));
    }

    private RegistrationResult<T> added(JsonDocument document) {
        Reading<T> read = read(document, null);
        return registrar.add(read.item(), label(null, document, read));
    }

    private String uid(RegistrationResult<T> added) {
        return done(added, "").uid();
    }

    @Override
    public Change put(String uid, JsonDocument document) {
        if (find(uid).isEmpty() && isCreated(uid, document)) {
            return Change.CREATED;
        }
        Entry<T> held = find(uid).orElseThrow(() -> refusals.unknown(uid));
        documents.lock(held).ifPresent(objection -> {
            throw KatanaRefusals.problem(ProblemType.UNCHANGEABLE_WHILE_IN_USE, objection);
        });
        Reading<T> read = read(document, held.item());
        T item = read.item();
        requireSame(documents.fixed(held.item()), documents.fixed(item));
        if (idOf(item).equals(idOf(held.item()))) {
            done(registrar.put(item, label(null, document, read)), uid);
        } else {
            done(registrar.rename(idOf(held.item()), item, label(uid, document, read)), uid);
        }
        return Change.MODIFIED;
    }

    /// Returns false when another request has meanwhile created an item under the same `_id`.
    private boolean isCreated(String uid, JsonDocument document) {
        Reading<T> read = read(document, null);
        RegistrationResult<T> result = registrar.add(read.item(), label(Uids.usable(uid), document, read));
        boolean isOvertaken = result instanceof RegistrationResult.Refused<T>(var refusal)
                && refusal instanceof Refusal.Taken
                && find(uid).isPresent();
        if (!isOvertaken) {
            done(result, uid);
        }
        return !isOvertaken;
    }

    @Override
    public String delete(String uid) {
        Entry<T> held = find(uid).orElseThrow(() -> refusals.unknown(uid));
        removal.apply(idOf(held.item())).ifPresent(refusal -> {
            throw refusals.of(refusal, uid);
        });
        return refusals.words().deleted().formatted(uid);
    }

    @Override
    public Bootstrapped bootstrap(JsonDocument document) {
        Optional<Entry<T>> held = namesake(document);
        if (held.isEmpty()) {
            String uid = uid(added(document));
            return new Bootstrapped(uid, true, warnings(uid));
        }
        String uid = held.get().uid();
        if (!isSame(held.get(), document)) {
            if (!documents.isBuiltIn(held.get().item())) {
                throw refusals.taken(idOf(held.get().item()));
            }
            put(uid, document);
        }
        return new Bootstrapped(uid, false, warnings(uid));
    }

    /// Returns the entry with the id in the document. Other mistakes are ignored here: a later reading that has the
    /// stored item reports them, because dots may stand for a secret of that item.
    private Optional<Entry<T>> namesake(JsonDocument document) {
        requireMembers(document);
        String id = idOf(documents.read(Fields.forgiving(document, new Violations()), null));
        return TextRule.ID.objection(id).isEmpty() ? repository.find(id) : Optional.empty();
    }

    private List<String> warnings(String uid) {
        return find(uid).map(Entry::item).map(documents::warnings).orElse(List.of());
    }

    /// Returns the full form of the entry.
    Map<String, Object> whole(Entry<T> entry) {
        Map<String, Object> shown = shown(entry);
        var whole = new LinkedHashMap<String, Object>();
        whole.put(Members.UID, entry.uid());
        whole.putAll(Secrets.masked(shown, documents::isOpen));
        whole.put(Members.CREATED_AT, Epoch.seconds(entry.registeredAt()));
        whole.putAll(documents.given(entry, shown));
        return whole;
    }

    private Map<String, Object> brief(Entry<T> entry) {
        Map<String, Object> own = documents.brief(entry.item());
        if (own.isEmpty()) {
            return whole(entry);
        }
        var brief = new LinkedHashMap<String, Object>();
        brief.put(Members.UID, entry.uid());
        brief.putAll(own);
        brief.put(Members.CREATED_AT, Epoch.seconds(entry.registeredAt()));
        return brief;
    }

    private Map<String, Object> shown(Entry<T> entry) {
        if (meansStill(entry.extras(), entry.item())) {
            return entry.extras();
        }
        Map<String, @Nullable Object> known = documents.members(entry.item());
        Map<String, Object> shown = Members.present(known);
        entry.extras().forEach((name, value) -> {
            if (!known.containsKey(name)) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    private boolean meansStill(Map<String, Object> posted, T item) {
        var violations = new Violations();
        return !posted.isEmpty()
                && documents
                        .read(Fields.forgiving(Members.document(posted), violations), item)
                        .equals(item)
                && violations.isEmpty();
    }

    private boolean isSame(Entry<T> held, JsonDocument document) {
        return read(document, held.item()).item().equals(held.item())
                && (held.extras().isEmpty() || held.extras().equals(kept(document)));
    }

    /// The item that a document describes, and the members of the document that nothing uses.
    private record Reading<T>(T item, List<String> unused) {}

    private Reading<T> read(JsonDocument document, @Nullable T held) {
        requireMembers(document);
        var violations = new Violations();
        Fields fields = Fields.forgiving(document, violations);
        T item = documents.read(fields, held);
        violations.throwIfAny();
        return new Reading<>(item, documents.unused(document, fields, item));
    }

    private void requireMembers(JsonDocument document) {
        if (!document.root().isObject()) {
            throw KatanaRefusals.problem(ProblemType.INVALID_DOCUMENT, "Error: The body must be an object");
        }
        if (!documents.required().stream().allMatch(document.root()::hasNonNull)) {
            throw KatanaRefusals.problem(ProblemType.INVALID_DOCUMENT, KatanaWording.missing(documents.required()));
        }
    }

    private static void requireSame(Map<String, Object> held, Map<String, Object> wanted) {
        held.forEach((name, value) -> {
            if (!Objects.equals(value, wanted.get(name))) {
                throw KatanaRefusals.problem(ProblemType.INVALID_DOCUMENT, "Cannot update field: " + name);
            }
        });
    }

    private Label label(@Nullable String uid, JsonDocument document, Reading<T> read) {
        return new Label(uid, kept(document), read.unused());
    }

    private Map<String, Object> kept(JsonDocument document) {
        return Members.kept(document, documents.written(), documents::isOpen);
    }

    private Optional<Entry<T>> find(String uid) {
        return Uids.isUsable(uid) ? repository.findByUid(uid) : Optional.empty();
    }

    private String idOf(T item) {
        return String.valueOf(documents.members(item).get("id"));
    }

    private Entry<T> done(RegistrationResult<T> result, String uid) {
        return switch (result) {
            case RegistrationResult.Done<T>(var entry, var _) -> entry;
            case RegistrationResult.Refused<T>(var refusal) -> throw refusals.of(refusal, uid);
        };
    }
}
