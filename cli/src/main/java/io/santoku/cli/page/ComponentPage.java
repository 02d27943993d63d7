package io.santoku.cli.page;

import io.santoku.cli.view.Facts;
import io.santoku.cli.view.Table;
import io.santoku.cli.view.Tone;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Shows a component: its health, its problems, its address and its usage.
record ComponentPage(Page page, String kind, Members component) {
    private static final String OK = "ok";
    private static final String FAILED = "failed";
    private static final List<String> PARTS = List.of("total", "usedByOthers", "reserved", "free");
    private static final List<Map.Entry<String, String>> AMOUNTS = List.of(
            Map.entry("vcpus", "vCPU"),
            Map.entry("memoryMib", "memory (MiB)"),
            Map.entry("diskGib", "disk (GiB)"),
            Map.entry("instances", "instances"));

    void print() {
        JsonNode check = component.look("check").deepCopy();
        String result = check.path("result").asString("");
        boolean isInMaintenance = component.has("maintenance");
        String state = result.isEmpty() ? "not looked at yet" : result;
        page.title(
                title(),
                isInMaintenance ? state + ", in maintenance" : state,
                isInMaintenance && result.equals(OK) ? Tone.WARNING : tone(result));
        page.gap();
        maintenance(component.in("maintenance"));
        troubles(check);
        page.gap();
        facts();
        capacity();
        check();
        page.rest(component);
    }

    private String title() {
        String place = component.look("location").asString("");
        String type = component.look("type").asString("");
        String what = place.isEmpty() ? type : type + " at " + place;
        return kind + " " + component.look("id").asString("?") + (what.isEmpty() ? "" : " (" + what + ")");
    }

    private static Tone tone(String result) {
        return switch (result) {
            case OK -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            default -> Tone.WARNING;
        };
    }

    private void maintenance(Members maintenance) {
        String since = page.local(maintenance.text("since"));
        String reason = maintenance.text("reason");
        if (!since.isEmpty()) {
            String text = "since " + since + (reason.isEmpty() ? "" : " (" + reason + ")");
            page.warn("maintenance", text + ": nothing new is placed there, and what is there stays");
        }
    }

    /// The failures of the last check are among the warnings too, but are shown only once.
    private void troubles(JsonNode check) {
        List<JsonNode> amiss = check.path("items")
                .valueStream()
                .filter(item -> !item.path("result").asString("").equals(OK))
                .toList();
        amiss.forEach(this::amiss);
        List<String> said =
                amiss.stream().map(item -> item.path("text").asString("")).toList();
        component.texts("warnings").stream()
                .filter(Predicate.not(said::contains))
                .forEach(warning -> page.warn("warning", warning));
        if (check.isMissingNode()) {
            page.warn("unsure", "it has not been checked yet");
        } else if (isSilent(check)) {
            page.warn(
                    "stale",
                    "what is known of it is of "
                            + page.local(check.path("answeredAt").asString("")) + ", when it last answered");
        }
    }

    private void amiss(JsonNode item) {
        String result = item.path("result").asString("?");
        String text =
                item.path("subject").asString("?") + ": " + item.path("text").asString("");
        if (result.equals(FAILED)) {
            page.bad(result, text);
        } else {
            page.warn(result, text);
        }
    }

    private static boolean isSilent(JsonNode check) {
        try {
            return check.path("result").asString("").equals(FAILED)
                    && Instant.parse(check.path("answeredAt").asString(""))
                            .isBefore(Instant.parse(check.path("checkedAt").asString("")));
        } catch (DateTimeException _) {
            return false;
        }
    }

    private void facts() {
        Members credentials = component.in("credentials");
        component.dropIfSame("name", component.look("id"));
        Facts facts = new Facts()
                .and("id", component.text("id"))
                .and("uid", component.text("uid"))
                .and("name", component.text("name"))
                .and("description", component.text("description"))
                .and("type", component.text("type"))
                .and("location", component.text("location"))
                .and("URL", component.text("authUrl"))
                .and("URL", component.text("url"))
                .and("monitoring URL", component.text("monitoringUrl"))
                .and("user", credentials.text("username"))
                .and("project", credentials.text("project"))
                .and("TLS", tls(component.in("tls")))
                .and("descriptors", descriptors(component.in("descriptors")))
                .and("created", page.local(component.text("createdAt")));
        page.facts("", facts);
        page.facts("Settings", component.fields("config"));
    }

    private static String tls(Members tls) {
        if (!tls.look("verify").isBoolean()) {
            return "";
        }
        boolean isOfOwnAuthority =
                !tls.look("certificateAuthority").asString("").isEmpty();
        tls.leaveToDocument("certificateAuthority");
        String verified = isOfOwnAuthority ? "verified, by an authority of its own" : "verified";
        return (tls.isTrue("verify") ? verified : "not verified")
                + (tls.isTrue("plain") ? "; secrets are sent without it, too" : "");
    }

    private static String descriptors(Members imported) {
        return Stream.of(
                        counted(imported.text("networkServices"), " of network services"),
                        counted(imported.text("functions"), " of functions"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(String number, String what) {
        return number.isEmpty() ? "" : number + what;
    }

    private void capacity() {
        Members capacity = component.in("capacity");
        List<Members> parts = PARTS.stream().map(capacity::in).toList();
        List<List<String>> rows = AMOUNTS.stream()
                .map(amount -> Stream.concat(
                                Stream.of(amount.getValue()), parts.stream().map(part -> part.text(amount.getKey())))
                        .toList())
                .filter(row -> row.stream().skip(1).anyMatch(figure -> !figure.isEmpty()))
                .toList();
        page.table("Capacity", new Table(List.of("", "TOTAL", "USED BY OTHERS", "RESERVED", "FREE"), rows));
    }

    private void check() {
        Members check = component.in("check");
        page.facts(
                "Last look",
                new Facts()
                        .and("looked at", page.local(check.text("checkedAt")))
                        .and("answered", page.local(check.text("answeredAt")))
                        .and("system", check.text("system")));
        check.drop("result");
        page.table(
                "",
                check.each("items"),
                new Cells().and("SUBJECT", "subject").and("RESULT", "result").and("FOUND", "text"));
    }
}
