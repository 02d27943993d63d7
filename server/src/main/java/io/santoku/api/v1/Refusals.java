package io.santoku.api.v1;

import io.santoku.api.document.Violations;
import io.santoku.api.problem.FaultReport;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.problem.Violation;
import io.santoku.registration.Refusal;
import io.santoku.registration.Refusal.Faulted;
import io.santoku.registration.Refusal.Frozen;
import io.santoku.registration.Refusal.InUse;
import io.santoku.registration.Refusal.Permanent;
import io.santoku.registration.Refusal.Taken;
import io.santoku.registration.Refusal.Unknown;
import io.santoku.registration.Refusal.UnknownLocation;
import io.santoku.registration.Refusal.UnknownType;
import java.util.List;

/// Turns refusals of the registrars into problems.
final class Refusals {
    private Refusals() {}

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Unknown(var id) -> Problem.of(ProblemType.NOT_FOUND, "Nothing is registered as %s.".formatted(id));
            case Taken(var id) ->
                Problem.of(ProblemType.DUPLICATE_ID, "%s is registered already; replace it with PUT.".formatted(id));
            case UnknownType(var type) -> mistake("type", "has no driver: " + type);
            case UnknownLocation(var location) -> mistake("location", "is not a registered location: " + location);
            case Faulted faulted -> faulted(faulted);
            case InUse(var users) ->
                Problem.of(ProblemType.IN_USE, "It is used by %s.".formatted(String.join(", ", users)))
                        .with("usedBy", users);
            case Frozen frozen -> frozen(frozen);
            case Permanent(var id) -> Problem.of(ProblemType.PERMANENT, "%s always exists.".formatted(id));
        };
    }

    private static Problem mistake(String member, String message) {
        String pointer = Violations.member("", member);
        return Problem.of(ProblemType.INVALID_DOCUMENT, pointer + " " + message)
                .withViolations(List.of(new Violation(pointer, message)));
    }

    private static Problem faulted(Faulted faulted) {
        var report = FaultReport.of(faulted.component().toString(), faulted.call(), faulted.fault());
        ProblemType type = FaultReport.atRegistration(faulted.fault());
        return Problem.of(type, "%s: %s".formatted(report.call(), report.detail()))
                .withFault(report);
    }

    private static Problem frozen(Frozen frozen) {
        var violations = frozen.members().stream()
                .map(member -> new Violation(Violations.member("", member), "must not change while it is in use"))
                .toList();
        String detail = "%s must not change while it is used by %s."
                .formatted(String.join(", ", frozen.members()), String.join(", ", frozen.users()));
        return Problem.of(ProblemType.UNCHANGEABLE_WHILE_IN_USE, detail)
                .withViolations(violations)
                .with("usedBy", frozen.users());
    }
}
