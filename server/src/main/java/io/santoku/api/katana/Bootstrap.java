package io.santoku.api.katana;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.katana.Collection.Bootstrapped;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Registers all elements of one document, in the order of their dependencies and those of a kind in parallel, and
/// reports the result of each element.
final class Bootstrap {
    /// The number of elements registered in parallel: components are slow to answer, and the database has a limited
    /// number of connections.
    private static final int AT_ONCE = 8;

    private static final String STATUS = "status";
    private static final List<String> ORDER =
            List.of("location", "vim", "nfvo", "wim", "ems", "policy", "base_slice_des", "function");

    private final Map<String, Collection> collections;

    Bootstrap(Map<String, Collection> collections) {
        this.collections = Map.copyOf(collections);
    }

    /// The results, element by element.
    record Report(Map<String, Object> document, boolean isGood) {}

    Report run(JsonDocument document) {
        if (!document.root().isObject()) {
            throw KatanaRefusals.problem(ProblemType.INVALID_DOCUMENT, "Error: The body must be an object");
        }
        requireKnown(document.root());
        var report = new LinkedHashMap<String, Object>();
        var elements = new ArrayList<Map<String, Object>>();
        for (String noun : ORDER) {
            if (document.root().hasNonNull(noun)) {
                List<Map<String, Object>> results = all(noun, document.root().path(noun));
                report.put(noun, results);
                elements.addAll(results);
            }
        }
        List<String> unused = unknown(document.root(), Predicate.not(JsonNode::isContainer));
        if (!unused.isEmpty()) {
            report.put("unused", unused);
        }
        for (BootstrapOutcome outcome : BootstrapOutcome.values()) {
            report.put(outcome.text(), count(elements, outcome));
        }
        return new Report(report, count(elements, BootstrapOutcome.FAILED) == 0);
    }

    /// Refuses a list or an object under an unknown name, because the client expects it to be registered; other values
    /// under unknown names are only remarks.
    private static void requireKnown(JsonNode root) {
        List<String> unknown = unknown(root, JsonNode::isContainer);
        if (!unknown.isEmpty()) {
            throw KatanaRefusals.problem(
                    ProblemType.INVALID_DOCUMENT,
                    "Error: Unknown fields: %s. Known fields: %s".formatted(unknown, ORDER));
        }
    }

    private static List<String> unknown(JsonNode root, Predicate<JsonNode> form) {
        return root.properties().stream()
                .filter(member -> form.test(member.getValue()) && !ORDER.contains(member.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Map<String, Object>> all(String noun, JsonNode elements) {
        if (!elements.isArray()) {
            return List.of(failed("", Problem.of(ProblemType.INVALID_DOCUMENT, noun + " must be a list")));
        }
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var pending = new ArrayList<CompletableFuture<Map<String, Object>>>();
            elements.values().forEach(element -> pending.add(supplyAsync(() -> one(noun, element), threads)));
            return pending.stream().map(Bootstrap::result).toList();
        }
    }

    // Throws an unexpected exception unchanged, as if the element had been registered alone.
    private static Map<String, Object> result(CompletableFuture<Map<String, Object>> pending) {
        try {
            return pending.join();
        } catch (CompletionException unforeseen) {
            throw unforeseen.getCause() instanceof RuntimeException cause ? cause : unforeseen;
        }
    }

    private Map<String, Object> one(String noun, JsonNode element) {
        String id = element.path(noun.equals("base_slice_des") ? "base_slice_des_id" : "id")
                .asString("");
        Collection collection = collections.get(noun);
        if (collection == null) {
            throw new IllegalStateException("no collection is called " + noun);
        }
        try {
            return taken(id, collection.bootstrap(new JsonDocument(element)));
        } catch (ProblemException refused) {
            return failed(id, refused.problem());
        }
    }

    private static Map<String, Object> taken(String id, Bootstrapped taken) {
        BootstrapOutcome outcome = taken.isNew() ? BootstrapOutcome.REGISTERED : BootstrapOutcome.UNCHANGED;
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", id);
        entry.put(Members.UID, taken.uid());
        entry.put(STATUS, outcome.text());
        if (!taken.warnings().isEmpty()) {
            entry.put("warnings", taken.warnings());
        }
        return entry;
    }

    private static Map<String, Object> failed(String id, Problem problem) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", id);
        entry.put(STATUS, BootstrapOutcome.FAILED.text());
        entry.put("error", problem.detail());
        entry.putAll(problem.extensions());
        return entry;
    }

    private static long count(List<Map<String, Object>> elements, BootstrapOutcome outcome) {
        return elements.stream()
                .filter(element -> outcome.text().equals(element.get(STATUS)))
                .count();
    }
}
