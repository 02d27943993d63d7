package io.santoku.store.journal;

import io.santoku.execution.ResourceKinds;
import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Reason;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Converts plans and resources to JSON and back: a step is stored as its verb, its resource (for updates and
/// replacements also the held one), the steps that it follows, and its reason.
final class PlanJson {
    private final StoredJson json;
    private final ResourceKinds kinds;

    PlanJson(StoredJson json, ResourceKinds kinds) {
        this.json = json;
        this.kinds = kinds;
    }

    String write(Plan plan) {
        return json.write(plan.steps().stream().map(PlanJson::plain).toList());
    }

    Plan read(String text) {
        var steps = new ArrayList<Step>();
        json.parse(text).forEach(node -> steps.add(step(node)));
        return new Plan(steps);
    }

    Resource resource(String kind, String text) {
        return json.read(text, kinds.named(kind).resource());
    }

    private static Map<String, Object> plain(Step step) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("verb", step.change().verb());
        if (step.change() instanceof Change.Update(var held, var _, var doubtful)) {
            plain.put("held", held);
            plain.put("doubtful", doubtful);
        }
        if (step.change() instanceof Change.Replace(var held, var _)) {
            plain.put("held", held);
        }
        plain.put("resource", step.resource());
        List<String> after = step.after().stream().map(StepId::value).sorted().toList();
        plain.put("after", after);
        plain.put("reason", step.reason());
        return plain;
    }

    private Step step(JsonNode node) {
        Change change = change(node);
        Set<StepId> after = node.get("after")
                .valueStream()
                .map(id -> new StepId(id.asString()))
                .collect(Collectors.toSet());
        // plans of older versions have no reasons
        Reason reason = node.has("reason") ? json.read(node.get("reason"), Reason.class) : Reason.of(change);
        return new Step(StepId.of(change), change, after, reason);
    }

    private Change change(JsonNode node) {
        Resource resource = resource(node.get("resource"));
        String verb = node.get("verb").asString();
        return switch (verb) {
            case "create" -> new Change.Create(resource);
            case "update" ->
                new Change.Update(
                        resource(node.get("held")),
                        resource,
                        node.path("doubtful").asBoolean(false));
            case "replace" -> new Change.Replace(resource(node.get("held")), resource);
            case "remove" -> new Change.Remove(resource);
            default -> throw new IllegalStateException("no step is called " + verb);
        };
    }

    private Resource resource(JsonNode node) {
        var id = new ResourceId(node.get("id").asString());
        return json.read(node, kinds.named(id.kind()).resource());
    }
}
