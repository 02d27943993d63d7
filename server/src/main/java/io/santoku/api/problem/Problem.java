package io.santoku.api.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One occurrence of a problem: its type, an explanation of what to do about it, and the extension members of the type.
public record Problem(ProblemType type, String detail, Map<String, Object> extensions) {
    public Problem {
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /// Returns a problem without extension members.
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of());
    }

    /// Returns the problem of a parameter with a wrong value.
    public static Problem ofParameter(String parameter, String message) {
        return of(ProblemType.INVALID_PARAMETER, "The parameter %s %s.".formatted(parameter, message))
                .withViolations(List.of(new Violation(parameter, message)));
    }

    /// Returns the same problem with the list of violations in a document.
    public Problem withViolations(List<Violation> violations) {
        return with("violations", violations);
    }

    /// Returns the same problem with the report of a component's fault.
    public Problem withFault(FaultReport fault) {
        return with("fault", fault);
    }

    /// Returns the same problem with one more extension member.
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, detail, more);
    }

    /// Returns the members of the JSON object, in RFC 9457's order; `instance` is the path of the request.
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
