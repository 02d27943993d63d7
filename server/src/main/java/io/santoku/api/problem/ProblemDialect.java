package io.santoku.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// Renders problems in the parts of the API that do not use RFC 9457: the dialect chooses status and form, never the
/// meaning.
public interface ProblemDialect {
    /// Whether requests for this path use the dialect.
    boolean isSpokenAt(String path);

    /// Returns the answer for the problem, with these `headers`.
    ResponseEntity<?> answer(Problem problem, HttpHeaders headers, HttpServletRequest request);
}
