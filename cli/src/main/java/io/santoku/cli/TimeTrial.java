package io.santoku.cli;

import io.santoku.cli.Trial.Part;
import io.santoku.cli.client.Json;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.document.Document;
import io.santoku.cli.katana.KatanaApi;
import io.santoku.cli.view.Columns;
import io.santoku.cli.view.Output;
import io.santoku.cli.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Orders a slice and deletes it again, several times, and measures each deployment; stops at the first failure.
final class TimeTrial {
    private static final Columns SUMMARY = Columns.none()
            .and("MEASURE", "measure")
            .and("MEAN", "mean")
            .and("MIN", "min")
            .and("MAX", "max");

    private final SantokuServer server;
    private final KatanaApi katana;
    private final Output output;
    private final Nests nests;
    private final List<Trial> trials = new ArrayList<>();

    TimeTrial(Session session) {
        server = session.server();
        katana = session.katana();
        output = session.output();
        nests = new Nests(session);
    }

    int run(Document nest, int iterations, TrialFile file) {
        int exitCode = ExitCode.OK;
        for (int iteration = 0; iteration < iterations && exitCode == ExitCode.OK; iteration++) {
            exitCode = once(nest, iteration, file);
        }
        if (!trials.isEmpty()) {
            new Listing(output).list(summary(), SUMMARY, "");
        }
        return exitCode;
    }

    private int once(Document nest, int iteration, TrialFile file) {
        JsonNode slice = nests.order(nest);
        String id = slice.path("id").asString("");
        int built = follow("order of slice " + iteration, id, slice.path("operation"));
        if (built != ExitCode.OK) {
            output.hint("read what went wrong with 'santoku slice show " + id + "', then remove it");
            return built;
        }
        Trial trial = new Trial(katana.get("slice", id, "time"));
        trials.add(trial);
        file.add(iteration, trial);
        JsonNode deletion = server.delete(SantokuServer.path("slices", id)).body();
        return follow("delete of slice " + iteration, id, deletion);
    }

    private int follow(String what, String slice, JsonNode operation) {
        JsonNode ended =
                Watch.silently(server).follow(what, slice, operation.path("id").asString(""));
        return new Conclusion(output).of(what, ended);
    }

    private List<JsonNode> summary() {
        return Arrays.stream(Part.values()).map(this::summary).toList();
    }

    private JsonNode summary(Part part) {
        DoubleSummaryStatistics seconds = trials.stream()
                .mapToDouble(trial -> trial.seconds(part))
                .filter(Double::isFinite)
                .summaryStatistics();
        boolean measured = seconds.getCount() > 0;
        return Json.object()
                .put("measure", part.member())
                .put("mean", Trial.text(measured ? seconds.getAverage() : Double.NaN))
                .put("min", Trial.text(measured ? seconds.getMin() : Double.NaN))
                .put("max", Trial.text(measured ? seconds.getMax() : Double.NaN));
    }
}
