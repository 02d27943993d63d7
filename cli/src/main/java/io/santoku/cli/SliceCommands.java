package io.santoku.cli;

import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.document.Document;
import io.santoku.cli.view.Columns;
import io.santoku.cli.view.DesignText;
import io.santoku.cli.view.Fields;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.PlanText;
import io.santoku.cli.view.TimelineText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `slice …`: checks, plans, orders, watches and deletes slices.
@Command(name = "slice", description = "Network slices: check, plan, order, watch and delete them.")
final class SliceCommands {
    private static final Columns COLUMNS = Columns.none()
            .and("SLICE_ID", "id")
            .and("SLICE_NAME", "name")
            .andTime("CREATED AT", "createdAt")
            .and("STATUS", "status")
            .andWide("S-NSSAI", slice -> DesignText.snssai(slice.path("snssai")))
            .andWide("SYNC", "sync")
            .andWide("HEALTH", "health")
            .andWide("COVERAGE", slice -> Fields.list(SliceDetails.coverage(slice)));
    private static final Columns RESOURCES = Columns.none()
            .and("ID", "id")
            .and("COMPONENT", "component")
            .and("STATE", "state")
            .and("DESIRED", resource -> yes(resource.path("desired")))
            .and("HELD", resource -> yes(resource.path("held")))
            .and("TITLE", "title");

    private static final String KATANA_COLLECTION = "slice";

    private final Session session;

    SliceCommands(Session session) {
        this.session = session;
    }

    @Command(name = "validate", description = "Check a NEST and show what it asks for; nothing is made.")
    int validate(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE")
                    String file) {
        return new Nests(session).validate(session.documents().one(file));
    }

    @Command(name = "plan", description = "Show what an order would do, where and why; nothing is made or reserved.")
    int plan(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE")
                    String file) {
        Output output = session.output();
        JsonNode plan = new Nests(session).plan(session.documents().one(file));
        if (output.structured()) {
            output.document(plan);
        } else {
            output.lines(PlanText.lines(plan, output.width()));
        }
        return ExitCode.OK;
    }

    @Command(name = "order", description = "Order the slice that a NEST describes.")
    int order(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE")
                    String file,
            @Mixin ConductOptions conduct,
            @Option(names = "--watch", description = "follow it until it runs, has failed or asks") boolean watch,
            @Option(names = "--plain", description = "with --watch: a line an event, also on a terminal")
                    boolean plain) {
        JsonNode slice = new Nests(session).order(session.documents().one(file), conduct);
        return watch ? new Follower(session, plain).follow(slice) : ordered(slice);
    }

    private int ordered(JsonNode slice) {
        Output output = session.output();
        new Listing(output).warnings(slice);
        if (output.structured()) {
            output.document(slice);
            return ExitCode.OK;
        }
        output.line("slice/" + slice.path("id").asString("?") + " ordered");
        output.hint("follow it with 'santoku slice watch " + slice.path("id").asString("?") + "'");
        return ExitCode.OK;
    }

    @Command(name = "ls", description = "List slices.")
    int list(
            @Option(names = "--phase", paramLabel = "PHASE", description = "only those in this phase") @Nullable
                    String phase,
            @Option(names = "--name", paramLabel = "NAME", description = "only those of this name") @Nullable
                    String name) {
        Map<String, String> filters = new LinkedHashMap<>();
        OperationCommands.putIfGiven(filters, "phase", phase);
        OperationCommands.putIfGiven(filters, "name", name);
        List<JsonNode> items = session.server().list(SantokuServer.path("slices"), filters);
        String none = filters.isEmpty() ? "no slices; order one with 'santoku slice order -f FILE'" : "no match";
        return new Listing(session.output()).list(items, COLUMNS, none);
    }

    @Command(name = "show", description = "Show one slice: how it is, what is wrong with it, where it is.")
    int show(@Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        return new SliceDetails(session.output()).show(slices().find(slice));
    }

    @Command(name = "watch", description = "Follow what is being done to a slice until it ends, or asks how to go on.")
    int watch(
            @Parameters(paramLabel = "SLICE", description = "id or name") String slice,
            @Option(names = "--plain", description = "a line an event, also on a terminal") boolean plain) {
        return new Follower(session, plain).follow(slices().find(slice));
    }

    @Command(name = "timeline", description = "Draw when each step of the latest operation ran, to scale.")
    int timeline(@Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        Output output = session.output();
        JsonNode timeline = session.server().get(slices().path(slice) + "/timeline");
        if (output.structured()) {
            output.document(timeline);
        } else {
            output.lines(TimelineText.lines(timeline, output.width()));
        }
        return ExitCode.OK;
    }

    @Command(name = "resources", description = "List what a slice desires against what it holds.")
    int resources(@Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        JsonNode resources = session.server().get(slices().path(slice) + "/resources");
        return new Listing(session.output())
                .list(resources.path("items").valueStream().toList(), RESOURCES, "the slice holds nothing");
    }

    @Command(name = "delete", aliases = "rm", description = "Remove slices and everything made for them.")
    int delete(
            @Parameters(paramLabel = "SLICE", arity = "1..*", description = "ids or names") List<String> names,
            @Option(names = "--force", description = "remove the record even of what cannot be taken down in full")
                    boolean force,
            @Option(names = "--watch", description = "follow it until everything is gone") boolean watch,
            @Option(names = "--plain", description = "with --watch: a line an event, also on a terminal")
                    boolean plain) {
        Deletion deletion = new Deletion(session, force, plain);
        if (watch) {
            return names.stream().mapToInt(deletion::watched).max().orElse(ExitCode.OK);
        }
        List<Outcome> outcomes = new ArrayList<>();
        names.forEach(name -> outcomes.add(deletion.started(name)));
        return Outcome.report(outcomes, session.output());
    }

    // for scripts written for the predecessor; these print the answers of its API

    @Command(name = "add", description = "Order the slice that a NEST describes, and print its id only.")
    int add(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE")
                    String file) {
        session.output()
                .line(session.katana().post(nest(file), KATANA_COLLECTION).text());
        return ExitCode.OK;
    }

    private JsonNode nest(String file) {
        Document nest = session.documents().one(file);
        return nest.content().deepCopy().without("kind");
    }

    @Command(name = "inspect", description = "Print one as the predecessor's API has it, in JSON or YAML.")
    int inspect(@Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        return print(KATANA_COLLECTION, slices().id(slice));
    }

    @Command(name = "deployment_time", description = "Print how long each part of the deployment took.")
    int deploymentTime(@Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        return print(KATANA_COLLECTION, slices().id(slice), "time");
    }

    @Command(name = "errors", description = "Print what went wrong with a slice while it ran.")
    int errors(@Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        return print(KATANA_COLLECTION, slices().id(slice), "errors");
    }

    @Command(
            name = "modify",
            description = {
                "Change a running slice: a document with domain, action and details.",
                "Actions are AddNS, StopNS and RestartNS."
            })
    int modify(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE")
                    String file,
            @Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        Document change = session.documents().one(file);
        session.output()
                .line(session.katana()
                        .post(change.content(), KATANA_COLLECTION, slices().id(slice), "modify")
                        .text());
        return ExitCode.OK;
    }

    private int print(String... path) {
        session.output().document(session.katana().get(path));
        return ExitCode.OK;
    }

    private Slices slices() {
        return new Slices(session.server());
    }

    private static String yes(JsonNode node) {
        return node.asBoolean(false) ? "yes" : "no";
    }
}
