package io.santoku.cli.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Sorts the steps of a plan into an order in which they can run: the stage of a step is one more than the latest stage
/// among the steps that it waits for.
final class StepOrder {
    private final Map<String, JsonNode> steps = new LinkedHashMap<>();
    private final Map<String, Integer> stages = new HashMap<>();
    private final List<String> order;

    StepOrder(JsonNode plan) {
        plan.path("steps").forEach(step -> steps.put(step.path("id").asString(""), step));
        order = new ArrayList<>(steps.keySet());
        order.sort(Comparator.comparingInt(this::stage));
    }

    List<JsonNode> inOrder() {
        return order.stream().map(this::step).toList();
    }

    private JsonNode step(String id) {
        return steps.getOrDefault(id, MissingNode.getInstance());
    }

    int stage(String id) {
        Integer known = stages.get(id);
        if (known != null) {
            return known;
        }
        stages.put(id, 0); // guards against a cycle, which would be a defect of the server
        int stage = 1 + after(id).stream().mapToInt(this::stage).max().orElse(0);
        stages.put(id, stage);
        return stage;
    }

    /// The numbers, counted from one, of the steps that this one waits for.
    List<Integer> waitsFor(String id) {
        return after(id).stream()
                .map(order::indexOf)
                .map(index -> index + 1)
                .sorted()
                .toList();
    }

    private List<String> after(String id) {
        return step(id).path("after")
                .valueStream()
                .map(other -> other.asString(""))
                .filter(steps::containsKey)
                .toList();
    }
}
