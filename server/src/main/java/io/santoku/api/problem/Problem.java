package io.santoku.api.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A problem as it happened: its type, what to do about it, and the extension members that the type has.
public record Problem(ProblemType type, String detail, Map<String, Object> extensions) {
    public Problem {
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /// A problem that its detail tells in full.
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of());
    }

    /// The same with all that is wrong in a document.
    public Problem withViolations(List<Violation> violations) {
        return with("violations", violations);
    }

    /// The same with what a component said.
    public Problem withFault(FaultReport fault) {
        return with("fault", fault);
    }

    /// The same with one more extension member.
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, detail, more);
    }

    /// The members of the JSON object, in RFC 9457's order; `instance` is the path that met the problem.
    public Map<String, Object> document(String instance) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", type.uri());
        members.put("title", type.title());
        members.put("status", type.status());
        members.put("detail", detail);
        members.put("instance", instance);
        members.putAll(extensions);
        return members;
    }
}
