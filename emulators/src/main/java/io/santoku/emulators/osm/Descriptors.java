package io.santoku.emulators.osm;

import io.santoku.emulators.http.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The descriptors of one kind that are on board.
final class Descriptors {
    private final DescriptorKind kind;
    private final Release release;
    private final InstantSource clock;
    private final Predicate<Descriptor> used;
    private final Map<String, Descriptor> byKey = new ConcurrentHashMap<>();
    private final Map<String, String> builtIn = new ConcurrentHashMap<>();

    Descriptors(DescriptorKind kind, Release release, InstantSource clock, Predicate<Descriptor> used) {
        this.kind = kind;
        this.release = release;
        this.clock = clock;
        this.used = used;
    }

    /// Loads a descriptor of the built-in catalogue; loaded again after [#clear] it has the same key, since clients
    /// remember it.
    void load(Map<String, Object> content) {
        String id = Maps.text(content, "id").orElse("");
        String key = builtIn.computeIfAbsent(id, _ -> UUID.randomUUID().toString());
        keep(described(key, content, Dialect.yaml(content)));
    }

    Answer upload(Request request, Consumer<Map<String, Object>> soundness) {
        Descriptor descriptor = read(UUID.randomUUID().toString(), request, soundness);
        keep(descriptor);
        return created(descriptor);
    }

    /// The first of two steps: creates an empty descriptor.
    Answer reserve() {
        var empty = new Descriptor(UUID.randomUUID().toString(), Map.of(), "", false, clock.instant());
        byKey.put(empty.key(), empty);
        return created(empty);
    }

    /// The second step: adds the content.
    Answer fill(Request request, Consumer<Map<String, Object>> soundness) {
        Descriptor reserved = required(request);
        if (reserved.onBoard()) {
            throw OsmError.conflict("%s is already on board".formatted(reserved.key()));
        }
        keep(read(reserved.key(), request, soundness));
        return Answer.noContent();
    }

    Answer list(Request request) {
        return Answer.ok(Filter.of(request).apply(byKey.values().stream().map(this::view)));
    }

    Answer one(Request request) {
        return Answer.ok(view(required(request)));
    }

    Answer text(Request request) {
        Descriptor descriptor = required(request);
        if (!request.header("accept").orElse("").contains("text/plain")) {
            throw new OsmError(406, "This content is only available as text/plain");
        }
        return Answer.ok(new Dialect.PlainText(descriptor.text()));
    }

    Answer delete(Request request, String refusal) {
        Descriptor descriptor = required(request);
        if (used.test(descriptor)) {
            throw OsmError.conflict(refusal);
        }
        byKey.remove(descriptor.key());
        return Answer.noContent();
    }

    /// Gives the descriptor with this id another key; returns the number of descriptors changed.
    synchronized int renew(String id) {
        Optional<Descriptor> before = byId(id);
        before.ifPresent(old -> {
            byKey.remove(old.key());
            keep(described(UUID.randomUUID().toString(), old.content(), old.text()));
        });
        return before.isPresent() ? 1 : 0;
    }

    Optional<Descriptor> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Optional<Descriptor> byId(String id) {
        return all().filter(descriptor -> descriptor.id().equals(id)).findFirst();
    }

    Stream<Descriptor> all() {
        return byKey.values().stream().filter(Descriptor::onBoard);
    }

    List<String> ids() {
        return all().map(Descriptor::id).sorted().toList();
    }

    void clear() {
        byKey.clear();
    }

    private Descriptor read(String key, Request request, Consumer<Map<String, Object>> soundness) {
        String text = DescriptorText.of(request);
        Map<String, Object> content = DescriptorText.content(text, kind, release);
        soundness.accept(content);
        return described(key, content, text);
    }

    private Descriptor described(String key, Map<String, Object> content, String text) {
        return new Descriptor(key, content, text, true, clock.instant());
    }

    private synchronized void keep(Descriptor descriptor) {
        if (byId(descriptor.id()).isPresent()) {
            throw OsmError.conflict(
                    "%s with id '%s' already exists for this project".formatted(kind.root(), descriptor.id()));
        }
        byKey.put(descriptor.key(), descriptor);
    }

    private Descriptor required(Request request) {
        String key = request.pathValue("id");
        return find(key).orElseThrow(() -> OsmError.notFound(kind.root() + "s", key));
    }

    private Map<String, Object> view(Descriptor descriptor) {
        return descriptor.view(kind, used.test(descriptor));
    }

    private Answer created(Descriptor descriptor) {
        return new Answer(201, Map.of("id", descriptor.key())).at(kind.path() + "/" + descriptor.key());
    }
}
