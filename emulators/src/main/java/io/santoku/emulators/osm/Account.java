package io.santoku.emulators.osm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A VIM account; each operation on it takes some time, and the last one determines its state.
record Account(String id, Map<String, Object> fields, List<Change> changes) {
    private static final Set<String> SECRET = Set.of("vim_password");

    /// One asynchronous operation; `refusal` is the reason if it will fail.
    record Change(String type, Instant start, Instant end, Optional<String> refusal) {
        String stateAt(Instant now) {
            if (now.isBefore(end)) {
                return "PROCESSING";
            }
            return refusal.isPresent() ? "FAILED" : "COMPLETED";
        }
    }

    /// Merges as RFC 7396 does: `config` member by member, where null removes a member.
    Account changed(Map<String, Object> more, Change change) {
        var merged = new LinkedHashMap<>(fields);
        merged.putAll(more);
        if (more.containsKey("config")) {
            var config = new LinkedHashMap<>(Maps.child(fields, "config"));
            config.putAll(Maps.child(more, "config"));
            config.values().removeIf(Objects::isNull);
            merged.put("config", config);
        }
        var all = new ArrayList<>(changes);
        all.add(change);
        return new Account(id, merged, List.copyOf(all));
    }

    /// The same, with a last operation that fails for this reason.
    Account refused(String why) {
        Change last = changes.getLast();
        var all = new ArrayList<>(changes);
        all.set(all.size() - 1, new Change(last.type(), last.start(), last.end(), Optional.of(why)));
        return new Account(id, fields, List.copyOf(all));
    }

    String name() {
        return field("name");
    }

    String field(String key) {
        return Maps.text(fields, key).orElse("");
    }

    /// The project that the account uses, and the login that it contains.
    ComputeHost.Place place() {
        var login = new Login(field("vim_user"), field("vim_password"), field("vim_tenant_name"));
        return new ComputeHost.Place(field("vim_url"), login, Maps.child(fields, "config"));
    }

    boolean goneAt(Instant now) {
        Change last = changes.getLast();
        return last.type().equals("delete")
                && !now.isBefore(last.end())
                && last.refusal().isEmpty();
    }

    Optional<String> refusalAt(Instant now) {
        Change last = changes.getLast();
        return now.isBefore(last.end()) ? Optional.empty() : last.refusal();
    }

    String latestOperation() {
        return id + ":" + (changes.size() - 1);
    }

    Map<String, Object> viewAt(Instant now) {
        Map<String, Object> view = Maps.of("_id", id);
        fields.forEach((key, value) -> view.put(key, SECRET.contains(key) ? encrypted(value) : value));
        view.put("schema_version", "1.11");
        view.put("_admin", adminAt(now));
        return view;
    }

    private Map<String, Object> adminAt(Instant now) {
        Change last = changes.getLast();
        return Maps.of(
                "created", Times.seconds(changes.getFirst().start()),
                "modified", Times.seconds(last.start()),
                "operationalState", operationalState(last.stateAt(now)),
                "detailed-status", refusalAt(now).orElse(""),
                "current_operation", changes.size() - 1,
                "operations", changes.stream().map(change -> view(change, now)).toList());
    }

    private static String operationalState(String operationState) {
        return switch (operationState) {
            case "COMPLETED" -> "ENABLED";
            case "FAILED" -> "ERROR";
            default -> "PROCESSING";
        };
    }

    private static Map<String, Object> view(Change change, Instant now) {
        return Maps.of(
                "lcmOperationType", change.type(),
                "operationState", change.stateAt(now),
                "startTime", Times.seconds(change.start()),
                "statusEnteredTime", Times.seconds(now.isBefore(change.end()) ? change.start() : change.end()),
                "detailed-status", change.refusal().orElse(""));
    }

    // not encrypted at all, but as useless to a reader as the real value
    private static String encrypted(Object value) {
        return Base64.getEncoder()
                .encodeToString(Integer.toHexString(value.hashCode()).getBytes(StandardCharsets.US_ASCII));
    }
}
