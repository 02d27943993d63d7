package io.santoku.api.katana;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.guard.Keyed;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.problem.Violation;
import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.StoredBaseDescriptors;
import io.santoku.lifecycle.StoredBaseDescriptors.Kept;
import io.santoku.nest.schema.NestSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.JsonNodeFactory;

/// The base slice descriptors.
final class DescriptorCollection implements Collection {
    private static final String ID = "base_slice_des_id";
    private static final String NEST_MEMBER = "/base_slice_descriptor";

    private final StoredBaseDescriptors descriptors;
    private final Transactions transactions;
    private final KatanaRefusals refusals = new KatanaRefusals(KatanaWording.SLICE_DESCRIPTOR);

    DescriptorCollection(StoredBaseDescriptors descriptors, Transactions transactions) {
        this.descriptors = descriptors;
        this.transactions = transactions;
    }

    @Override
    public List<Object> index() {
        return descriptors.list().stream()
                .<Object>map(kept -> Map.of(Members.UID, kept.uid(), ID, kept.id()))
                .toList();
    }

    @Override
    public List<Object> all() {
        return descriptors.list().stream()
                .<Object>map(DescriptorCollection::whole)
                .toList();
    }

    @Override
    public Object get(String uid) {
        return find(uid).map(DescriptorCollection::whole).orElseThrow(KatanaRefusals::notFound);
    }

    @Override
    public ResponseEntity<Object> post(JsonDocument document) {
        Map<String, Object> members = members(document);
        return Keyed.answering(
                Kept.class,
                () -> transactions.inTransaction(() -> add(null, members)),
                kept -> Replies.text(201, kept.uid()));
    }

    @Override
    public Change put(String uid, JsonDocument document) {
        Map<String, Object> members = members(document);
        Optional<Kept> held = find(uid);
        if (held.isEmpty()) {
            add(Uids.usable(uid), members);
            return Change.CREATED;
        }
        if (!held.get().id().equals(members.get(ID))) {
            throw KatanaRefusals.problem(ProblemType.INVALID_DOCUMENT, "Cannot update field: " + ID);
        }
        descriptors.replace(held.get().id(), members);
        return Change.MODIFIED;
    }

    @Override
    public String delete(String uid) {
        Kept held = find(uid).orElseThrow(() -> refusals.unknown(uid));
        if (!descriptors.remove(held.id())) {
            throw refusals.unknown(uid);
        }
        return refusals.words().deleted().formatted(uid);
    }

    @Override
    public Bootstrapped bootstrap(JsonDocument document) {
        Map<String, Object> members = members(document);
        Optional<Kept> held = descriptors.list().stream()
                .filter(kept -> kept.id().equals(members.get(ID)))
                .findFirst();
        if (held.isEmpty()) {
            return new Bootstrapped(add(null, members).uid(), true, List.of());
        }
        if (!held.get().members().equals(members)) {
            throw refusals.taken(held.get().id());
        }
        return new Bootstrapped(held.get().uid(), false, List.of());
    }

    private Kept add(@Nullable String uid, Map<String, Object> members) {
        String id = String.valueOf(members.get(ID));
        return descriptors.add(uid, id, members).orElseThrow(() -> refusals.taken(id));
    }

    private Optional<Kept> find(String uid) {
        return Uids.isUsable(uid) ? descriptors.findByUid(uid) : Optional.empty();
    }

    private static Map<String, Object> whole(Kept kept) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put(Members.UID, kept.uid());
        whole.put(ID, kept.id());
        whole.putAll(kept.members());
        return whole;
    }

    // A base descriptor replaces missing parts of a NEST, so it must be valid as a NEST.
    private static Map<String, Object> members(JsonDocument document) {
        if (!document.root().path(ID).isString()
                || document.root().path(ID).stringValue().isBlank()) {
            throw KatanaRefusals.problem(ProblemType.INVALID_DOCUMENT, KatanaWording.missing(List.of(ID)));
        }
        var nest = JsonNodeFactory.instance.objectNode();
        nest.set(NEST_MEMBER.substring(1), document.root());
        List<Violation> violations = NestSchema.check(nest).stream()
                .map(found -> new Violation(found.pointer().substring(NEST_MEMBER.length()), found.message()))
                .toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_DOCUMENT, "The descriptor has mistakes.")
                    .withViolations(violations));
        }
        var members = new LinkedHashMap<>(NestSchema.plain(document.root()));
        members.remove(Members.UID);
        return members;
    }
}
