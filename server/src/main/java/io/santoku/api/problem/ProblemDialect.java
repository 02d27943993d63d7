package io.santoku.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// How problems are told where the API speaks another language than RFC 9457: the dialect picks status and form, never
/// the meaning.
public interface ProblemDialect {
    /// Whether requests for this path are in the dialect.
    boolean isSpokenAt(String path);

    /// The answer that tells of the problem; `headers` belong to it.
    ResponseEntity<?> tell(Problem problem, HttpHeaders headers, HttpServletRequest request);
}
