package io.santoku.acceptance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What an operation left behind, and the steps of its plan as the API shows them.
record LeftList(Set<String> left, JsonNode steps) {
    /// What need not have been left though this component was down: it is elsewhere, and nothing that is left stands on
    /// it.
    List<String> independentOf(String component) {
        return left.stream()
                .filter(one -> !isAt(one, component) && !isUnder(one))
                .toList();
    }

    /// At which components something is left, by their ids.
    Set<String> places() {
        return steps.valueStream()
                .filter(step -> left.contains(step.required("resource").asString()))
                .map(step -> step.required("component").asString())
                .map(reference -> reference.substring(reference.indexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isAt(String resource, String component) {
        return steps.valueStream()
                .anyMatch(step -> step.required("resource").asString().equals(resource)
                        && step.required("component").asString().equals(component));
    }

    private boolean isUnder(String resource) {
        Map<String, String> stepOf = new HashMap<>();
        steps.forEach(step -> stepOf.put(
                step.required("id").asString(), step.required("resource").asString()));
        Set<String> above = new HashSet<>();
        for (JsonNode step : steps) {
            String about = step.required("resource").asString();
            Set<String> after =
                    texts(step.required("after")).stream().map(stepOf::get).collect(Collectors.toSet());
            boolean isRemoval = step.required("action").asString().equals("remove");
            if (isRemoval && about.equals(resource)) {
                above.addAll(after);
            } else if (!isRemoval && after.contains(resource)) {
                above.add(about);
            }
        }
        above.removeIf(other -> other.startsWith("radio/")); // it only uses what it needs
        return above.stream().anyMatch(left::contains);
    }
}
