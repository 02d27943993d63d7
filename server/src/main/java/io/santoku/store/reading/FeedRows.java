package io.santoku.store.reading;

import io.santoku.execution.JournalEntry;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationState;
import io.santoku.execution.Span;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Maintenance;
import io.santoku.inventory.SystemIdentity;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.Snapshot;
import io.santoku.running.alert.FailingNetworkService;
import io.santoku.slice.Holder;
import io.santoku.slice.NsId;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import io.santoku.slice.SubnetId;
import io.santoku.store.journal.EventJson;
import io.santoku.store.journal.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Converts the rows that the triggers of the schema write to events.
final class FeedRows {
    private final StoredJson json;
    private final EventJson events;

    FeedRows(StoredJson json) {
        this.json = json;
        this.events = new EventJson(json);
    }

    FeedEvent read(ResultSet row) throws SQLException {
        String slice = row.getString("slice_id");
        String operation = row.getString("operation_id");
        return new FeedEvent(
                JdbcFeed.position(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                slice == null ? null : new SliceId(slice),
                operation == null ? null : new OperationId(operation),
                snapshot(row.getString("type"), json.parse(row.getString("snapshot"))));
    }

    private Snapshot snapshot(String type, JsonNode stored) {
        return switch (type) {
            case "slice" -> slice(stored);
            case "operation" -> operation(stored);
            case "step" -> step(stored);
            case "component" -> component(stored);
            case "alert" -> alert(stored);
            default -> throw new IllegalStateException("no event of the feed is a " + type);
        };
    }

    private static Snapshot slice(JsonNode stored) {
        var standing = new Slice.Standing(
                Phase.valueOf(text(stored, "phase")), textOrNull(stored, "reason"), timeOrNull(stored, "runningAt"));
        var slice = new Slices.Brief(
                new SliceId(text(stored, "id")), text(stored, "name"), standing, time(stored, "createdAt"));
        return new Snapshot.OfSlice(
                slice,
                new Snssai(stored.path("sst").asInt(), textOrNull(stored, "sd")),
                new OperationId(text(stored, "operation")),
                stored.path("removed").asBoolean());
    }

    private Snapshot operation(JsonNode stored) {
        JsonNode entry = stored.path("entry");
        return new Snapshot.OfOperation(summary(stored.path("operation")), entry.isMissingNode() ? null : entry(entry));
    }

    private static OperationLog.Summary summary(JsonNode stored) {
        return new OperationLog.Summary(
                new OperationId(text(stored, "id")),
                holder(stored),
                OperationKind.valueOf(constant(stored, "kind")),
                OperationState.valueOf(constant(stored, "state")),
                new OperationLog.Progress(
                        stored.path("done").asInt(),
                        stored.path("total").asInt(),
                        stored.path("left").asInt()),
                time(stored, "createdAt"),
                new Span(timeOrNull(stored, "startedAt"), timeOrNull(stored, "endedAt")));
    }

    private static Holder holder(JsonNode stored) {
        String id = text(stored, "holder");
        return text(stored, "holderKind").equals("slice") ? new SliceId(id) : new SubnetId(id);
    }

    private Snapshot step(JsonNode stored) {
        return new Snapshot.OfStep(entry(stored.path("entry")));
    }

    private JournalEntry entry(JsonNode stored) {
        return new JournalEntry(
                stored.path("sequence").asLong(),
                time(stored, "at"),
                events.read(text(stored, "kind"), stored.path("body").toString()));
    }

    private static Snapshot component(JsonNode stored) {
        JsonNode check = stored.path("check");
        JsonNode maintenance = stored.path("maintenance");
        return new Snapshot.OfComponent(
                ComponentId.parse(text(stored, "ref")),
                text(stored, "name"),
                text(stored, "type"),
                check.isObject() ? check(check) : null,
                maintenance.isObject()
                        ? new Maintenance(time(maintenance, "since"), text(maintenance, "reason"))
                        : null,
                stored.path("removed").asBoolean());
    }

    private static ComponentCheck check(JsonNode stored) {
        return new ComponentCheck(
                new SystemIdentity(text(stored, "realm"), text(stored, "place")),
                stored.path("items").valueStream().map(FeedRows::item).toList(),
                time(stored, "at"),
                timeOrNull(stored, "answeredAt"));
    }

    private static CheckItem item(JsonNode stored) {
        return new CheckItem(
                text(stored, "subject"), CheckItem.Grade.valueOf(text(stored, "grade")), text(stored, "text"));
    }

    private static Snapshot alert(JsonNode stored) {
        var service = new FailingNetworkService(
                new SliceId(text(stored, "slice")),
                new NsId(text(stored, "service")),
                text(stored, "key"),
                text(stored, "location"),
                time(stored, "since"));
        return new Snapshot.OfAlert(service, stored.path("firing").asBoolean());
    }

    private static String text(JsonNode stored, String member) {
        return Objects.requireNonNull(textOrNull(stored, member), member);
    }

    private static @Nullable String textOrNull(JsonNode stored, String member) {
        return stored.hasNonNull(member) ? stored.path(member).asString() : null;
    }

    private static String constant(JsonNode stored, String member) {
        return text(stored, member).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Instant time(JsonNode stored, String member) {
        return OffsetDateTime.parse(text(stored, member)).toInstant();
    }

    private static @Nullable Instant timeOrNull(JsonNode stored, String member) {
        return stored.hasNonNull(member) ? time(stored, member) : null;
    }
}
