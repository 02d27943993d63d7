package io.santoku.api.document;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/// Collects the mistakes of a document.
public final class Violations {
    private static final int ENOUGH = 100;

    private final List<Violation> found = new ArrayList<>();

    /// Records a mistake at a place, up to a limit of mistakes per document.
    public void add(String pointer, String message) {
        if (found.size() < ENOUGH) {
            found.add(new Violation(pointer, message));
        }
    }

    /// Whether there are no mistakes.
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// Ends the request with a problem if there are mistakes.
    public void throwIfAny() {
        if (!found.isEmpty()) {
            String detail = found.size() == 1
                    ? "%s %s"
                            .formatted(
                                    placeOf(found.getFirst()), found.getFirst().message())
                    : "%d places need a correction.".formatted(found.size());
            throw new ProblemException(
                    Problem.of(ProblemType.INVALID_DOCUMENT, detail).withViolations(found));
        }
    }

    /// Returns the JSON Pointer (RFC 6901) to a member.
    public static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String placeOf(Violation violation) {
        return violation.pointer().isEmpty() ? "The document" : violation.pointer();
    }
}
