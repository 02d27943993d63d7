package io.santoku.api.katana;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemDialect;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.problem.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Renders problems as the predecessor's clients expect them: the statuses 409, 415 and 422 become 400, the message is
/// plain text, and clients that prefer JSON get the whole problem.
final class KatanaProblems implements ProblemDialect {
    private static final String ROOT = "/api";

    @Override
    public boolean isSpokenAt(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    public ResponseEntity<?> answer(Problem problem, HttpHeaders headers, HttpServletRequest request) {
        int status = status(problem.type());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).headers(headers);
        if (!Preference.of(request).isJson()) {
            return answer.contentType(Replies.TEXT).body(text(problem));
        }
        var document = new LinkedHashMap<>(problem.document(request.getRequestURI()));
        document.put("status", status);
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(document);
    }

    /// Returns the status. Problems that the predecessor never reported, because it checked changes of slices only
    /// after its answer, keep their status.
    private static int status(ProblemType type) {
        boolean isNew = type == ProblemType.OPERATION_RUNNING || type == ProblemType.INAPPLICABLE;
        return switch (type.status()) {
            case 409 -> isNew ? 409 : 400;
            case 415, 422 -> 400;
            default -> type.status();
        };
    }

    /// Whether the text already names each violation, by its member or by its message.
    private static boolean isNamed(List<?> violations, String words) {
        return violations.stream()
                .filter(Violation.class::isInstance)
                .map(Violation.class::cast)
                .allMatch(violation -> words.contains(violation.message()) || hasWord(words, violation.pointer()));
    }

    private static boolean hasWord(String words, String pointer) {
        String member = pointer.substring(pointer.lastIndexOf('/') + 1);
        return !member.isEmpty()
                && Pattern.compile("\\b" + Pattern.quote(member) + "\\b")
                        .matcher(words)
                        .find();
    }

    private static String text(Problem problem) {
        var text = new StringBuilder(problem.detail());
        if (problem.extensions().get("violations") instanceof List<?> violations
                && (violations.size() > 1 || !isNamed(violations, problem.detail()))) {
            violations.forEach(violation -> {
                if (violation instanceof Violation(var pointer, var message)) {
                    text.append('\n').append(pointer).append(' ').append(message);
                }
            });
        }
        return text.toString();
    }
}
