package io.santoku.api.katana.slices;

import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.lifecycle.Modification;
import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import io.santoku.running.policy.Action;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The request of the policy engine APEX, read completely before anything is done; its member `nsd_id` is a location.
record ApexAction(Action action, String slice, String service, String location, boolean notifiesNeat) {
    private static final Map<String, Action> ACTIONS =
            Map.of("restart_ns", Action.RESTART, "restart_slice", Action.MOVE, "stop_slice", Action.DELETE);

    static ApexAction of(JsonNode request) {
        String type = text(request, "policyType");
        if (!type.equals("FailingNS")) {
            throw wrong("Policy type %s is not supported".formatted(type));
        }
        JsonNode policy = request.path("policy");
        if (!policy.isObject()) {
            throw wrong("Key 'policy' is missing");
        }
        String name = text(policy, "action");
        Action action = ACTIONS.get(name);
        if (action == null) {
            throw wrong("Action %s is not supported".formatted(name));
        }
        JsonNode extra = policy.path("extra_actions");
        if (!extra.isObject()) {
            throw wrong("Key 'extra_actions' is missing");
        }
        boolean notifiesNeat = isTrue(extra, "notify_neat") || isTrue(extra, "notify_NEAT");
        return new ApexAction(
                action, text(policy, "slice_id"), text(policy, "ns_id"), text(policy, "nsd_id"), notifiesNeat);
    }

    /// Returns the network service that the request names; ends the request with a problem when the slice has no such
    /// network service.
    ServiceSite site(Slice found) {
        return found.outline().sites().stream()
                .filter(site -> site.nsId(found.id()).value().equals(service))
                .filter(site -> site.location().equalsIgnoreCase(location))
                .findFirst()
                .orElseThrow(() -> RefusalMessages.problem(
                        ProblemType.NOT_FOUND,
                        "There is no NS with id %s at location %s".formatted(service, location)));
    }

    Modification restart(ServiceSite site) {
        return new Modification.RestartService(site.key(), action == Action.MOVE);
    }

    private static boolean isTrue(JsonNode object, String name) {
        return LooseNest.isTrue(object.path(name));
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isString()) {
            throw wrong("Key '%s' is missing".formatted(name));
        }
        return value.stringValue();
    }

    private static ProblemException wrong(String words) {
        return RefusalMessages.problem(ProblemType.INVALID_DOCUMENT, words);
    }
}
