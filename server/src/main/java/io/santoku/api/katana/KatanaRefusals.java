package io.santoku.api.katana;

import io.santoku.api.problem.FaultReport;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.registration.Refusal;
import io.santoku.registration.Refusal.Faulted;
import io.santoku.registration.Refusal.Frozen;
import io.santoku.registration.Refusal.InUse;
import io.santoku.registration.Refusal.Permanent;
import io.santoku.registration.Refusal.Taken;
import io.santoku.registration.Refusal.Unknown;
import io.santoku.registration.Refusal.UnknownLocation;
import io.santoku.registration.Refusal.UnknownType;

/// Turns refusals of the registrars into problems with the predecessor's messages.
record KatanaRefusals(KatanaWording words) {
    static ProblemException notFound() {
        return problem(ProblemType.NOT_FOUND, "Not Found");
    }

    static ProblemException missing(String words) {
        return problem(ProblemType.NOT_FOUND, words);
    }

    static ProblemException problem(ProblemType type, String words) {
        return new ProblemException(Problem.of(type, words));
    }

    ProblemException unknown(String uid) {
        return problem(ProblemType.NOT_FOUND, words.unknown().formatted(uid));
    }

    ProblemException taken(String id) {
        return problem(ProblemType.DUPLICATE_ID, words.taken().formatted(id));
    }

    /// Returns the problem for a refusal; `uid` is the `_id` that the request names.
    ProblemException of(Refusal refusal, String uid) {
        return switch (refusal) {
            case Unknown _ -> unknown(uid);
            case Taken(var id) -> taken(id);
            case UnknownType(var type) ->
                problem(ProblemType.INVALID_DOCUMENT, words.unsupported().formatted(type));
            case UnknownLocation(var location) ->
                problem(
                        ProblemType.INVALID_DOCUMENT,
                        "Location %s is not registered. Please add the location first".formatted(location));
            case Faulted faulted -> new ProblemException(faulted(faulted));
            case InUse(var users) ->
                new ProblemException(Problem.of(
                                ProblemType.IN_USE,
                                "%s: %s".formatted(words.inUse().formatted(uid), users))
                        .with("usedBy", users));
            case Frozen(var members, var users) ->
                new ProblemException(Problem.of(
                                ProblemType.UNCHANGEABLE_WHILE_IN_USE,
                                "Cannot update field: " + String.join(", ", members))
                        .with("usedBy", users));
            case Permanent(var id) -> problem(ProblemType.PERMANENT, "You cannot delete %s location".formatted(id));
        };
    }

    private static Problem faulted(Faulted faulted) {
        var report = FaultReport.of(faulted.component().toString(), faulted.call(), faulted.fault());
        ProblemType type = FaultReport.atRegistration(faulted.fault());
        String kind = faulted.component().kind().name();
        String words = switch (faulted.component().kind()) {
            case VIM -> "Error: VIM Error";
            case NFVO, WIM, EMS, POLICY, FUNCTION -> "Unable to connect to " + kind;
        };
        return Problem.of(type, "%s: %s: %s".formatted(words, report.call(), report.detail()))
                .withFault(report);
    }
}
