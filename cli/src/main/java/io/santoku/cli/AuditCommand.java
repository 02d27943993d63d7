package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.view.Output;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// `audit`: compares everything that slices hold with everything that components have.
@Command(
        name = "audit",
        description = {
            "Ask every component what it has, and show what no slice holds, what is missing and what differs.",
            "Looking changes nothing; --repair removes and heals, once you have seen the plan."
        })
final class AuditCommand implements Callable<Integer> {
    private final Session session;
    private final InputStream in;

    @Option(names = "--repair", description = "show what would be done, ask, then do it")
    private boolean repairs;

    @Option(
            names = {"-y", "--yes"},
            description = "with --repair: do not ask")
    private boolean agreed;

    @Option(
            names = "--unknown-too",
            description = "also remove what this installation does not know; it may be another installation's")
    private boolean unknownToo;

    AuditCommand(Session session, InputStream in) {
        this.session = session;
        this.in = in;
    }

    @Override
    public Integer call() {
        JsonNode report = audit(Map.of(), "audits");
        boolean isToBeRepaired = repairs && !report.path("repairs").isEmpty();
        if (!isToBeRepaired || !session.output().structured()) {
            show(report);
        }
        if (!isToBeRepaired) {
            boolean isClean = report.path("clean").asBoolean(false);
            return isClean ? ExitCode.OK : ExitCode.REFUSED;
        }
        return isAgreed() ? repair(report.path("digest").asString("")) : ExitCode.REFUSED;
    }

    /// Repairs only what was shown: the server refuses when the digest no longer matches its findings.
    private int repair(String digest) {
        JsonNode report = audit(digest.isEmpty() ? Map.of() : Map.of("digest", digest), "audits", "repair");
        if (session.output().structured()) {
            session.output().document(report);
        } else {
            AuditText.begun(report).forEach(session.output()::line);
        }
        return ExitCode.OK;
    }

    private JsonNode audit(Map<String, String> digest, String... path) {
        var query = new LinkedHashMap<String, String>();
        if (unknownToo) {
            query.put("unknownToo", "true");
        }
        query.putAll(digest);
        return session.server()
                .post(SantokuServer.path(path) + SantokuServer.query(query), Json.object())
                .body();
    }

    private void show(JsonNode report) {
        Output output = session.output();
        if (output.structured()) {
            output.document(report);
            return;
        }
        AuditText.findings(report).forEach(output::line);
        report.path("silent")
                .forEach(silent ->
                        output.warning("no answer: " + silent.path("component").asString("?") + ": "
                                + silent.path("why").asString("")));
        report.path("busy").forEach(busy -> output.warning("left out, being worked on: " + busy.asString("")));
        if (repairs) {
            AuditText.plan(report).forEach(output::line);
        } else if (!report.path("repairs").isEmpty()) {
            output.hint("mend it with 'santoku audit --repair', which shows its plan first");
        }
    }

    private boolean isAgreed() {
        if (agreed) {
            return true;
        }
        session.output().message("Do this? [y/N]");
        try {
            String answer = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
