package io.santoku.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/// Turns every exception of a request into a problem; the one place where all exceptions are caught.
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SECONDS_TO_WAIT = "2";

    private final IncidentIds incidents;
    private final List<ProblemDialect> dialects;

    ProblemAdvice(IncidentIds incidents, List<ProblemDialect> dialects) {
        this.incidents = incidents;
        this.dialects = List.copyOf(dialects);
    }

    /// Returns the answer to a request that failed; null when the client has disconnected.
    @ExceptionHandler
    @Nullable
    ResponseEntity<?> answer(Exception failure, HttpServletRequest request) {
        if (isReaderGone(failure)) {
            return null;
        }
        return switch (failure) {
            case ProblemException expected ->
                reply(expected.problem(), patience(expected.problem().type()), request);
            case HttpMessageNotReadableException _ ->
                reply(Problem.of(ProblemType.INVALID_JSON, "Send a JSON object as the body."), request);
            case TypeMismatchException mismatch -> reply(wrongValue(mismatch), request);
            case InvalidParameterException _ ->
                reply(Problem.of(ProblemType.BAD_REQUEST, "The query is not URL encoded as it should be."), request);
            case DataIntegrityViolationException _ -> reply(conflict(failure, request), request);
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    UncategorizedDataAccessException _,
                    TransactionException _ -> unavailable(failure, request);
            case Exception _ when Causes.isOutOfMemory(failure) -> unavailable(failure, request);
            case ErrorResponse response -> fromBelow(response, failure, request);
            default -> reply(bug(failure, request), request);
        };
    }

    /// Sets `Retry-After` for problems that pass with time.
    private static HttpHeaders patience(ProblemType type) {
        var headers = new HttpHeaders();
        if (type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return headers;
    }

    /// A broken connection to the database looks the same, but then the client is still connected.
    private static boolean isReaderGone(Exception failure) {
        boolean isOfTheDatabase = failure instanceof DataAccessException || failure instanceof TransactionException;
        return !isOfTheDatabase && DisconnectedClientHelper.isClientDisconnectedException(failure);
    }

    private static Problem wrongValue(TypeMismatchException mismatch) {
        String wanted = mismatch.getRequiredType() == null
                ? "another form"
                : "a value of type " + mismatch.getRequiredType().getSimpleName();
        return Problem.of(
                ProblemType.INVALID_PARAMETER,
                "The parameter %s needs %s.".formatted(mismatch.getPropertyName(), wanted));
    }

    private Problem conflict(Exception failure, HttpServletRequest request) {
        String incident = log(failure, request);
        return Problem.of(ProblemType.CONFLICT, "Something that this request relies on was changed at the same time.")
                .with("incident", incident);
    }

    private ResponseEntity<?> unavailable(Exception failure, HttpServletRequest request) {
        String cause = Causes.ofUnavailability(failure);
        LOG.warn("{} {}: {}: {}", request.getMethod(), path(request), cause, failure.getMessage());
        var problem = Problem.of(ProblemType.UNAVAILABLE, cause + "; try again in a moment.");
        return reply(problem, patience(problem.type()), request);
    }

    private ResponseEntity<?> fromBelow(ErrorResponse response, Exception failure, HttpServletRequest request) {
        HttpStatusCode status = response.getStatusCode();
        ProblemType type = ProblemType.ofStatus(status.value());
        if (type == ProblemType.INTERNAL_ERROR) {
            return reply(bug(failure, request), request);
        }
        return reply(Problem.of(type, detail(response, request)), response.getHeaders(), request);
    }

    private static String detail(ErrorResponse response, HttpServletRequest request) {
        String detail = response.getBody().getDetail();
        return detail == null ? "%s %s".formatted(request.getMethod(), path(request)) : detail;
    }

    private Problem bug(Exception failure, HttpServletRequest request) {
        String incident = log(failure, request);
        return Problem.of(ProblemType.INTERNAL_ERROR, "Look for incident %s in the log.".formatted(incident))
                .with("incident", incident);
    }

    private String log(Exception failure, HttpServletRequest request) {
        String incident = incidents.next();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), path(request), failure);
        return incident;
    }

    private ResponseEntity<?> reply(Problem problem, HttpServletRequest request) {
        return reply(problem, HttpHeaders.EMPTY, request);
    }

    private ResponseEntity<?> reply(Problem problem, HttpHeaders headers, HttpServletRequest request) {
        for (ProblemDialect dialect : dialects) {
            if (dialect.isSpokenAt(path(request))) {
                return dialect.answer(problem, headers, request);
            }
        }
        return ResponseEntity.status(problem.type().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.document(path(request)));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
