package io.santoku.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Replaces the servlet container's error page for requests that are too malformed for any application, and sets the
/// security headers of every answer.
final class ProblemReport extends ErrorReportValve {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FIRST_ERROR = 400;

    /// Installs the report in the container that serves this application.
    static void installIn(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemReport.class.getName());
            host.getPipeline().addValve(new ProblemReport());
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SecurityHeaders.set(request.getRequestURI(), response);
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        boolean answered = response.getContentWritten() > 0 || response.getStatus() < FIRST_ERROR;
        if (answered || !response.setErrorReported()) {
            return;
        }
        ProblemType type = ProblemType.ofStatus(response.getStatus());
        var problem = Problem.of(type, "The request is too malformed to be looked at.");
        String path = request.getRequestURI() == null ? "" : request.getRequestURI();
        SecurityHeaders.set(path, response);
        try {
            response.setStatus(type.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(JSON.writeValueAsString(problem.document(path)).getBytes(UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
