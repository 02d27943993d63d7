package io.santoku.api.v1.slices;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.api.guard.Keyed;
import io.santoku.api.guard.MakesSlice;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.DeleteResult;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.OrderResult;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.nest.PromisePolicy;
import io.santoku.nest.schema.NestSchema;
import io.santoku.running.alert.FailingNetworkService;
import io.santoku.running.alert.FailingNetworkServices;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Orders, shows and deletes slices.
@RestController
@RequestMapping("/v1/slices")
@Tag(name = "Slices")
final class SliceController {
    private final Lifecycle lifecycle;
    private final Slices slices;
    private final OperationLog operations;
    private final FailingNetworkServices errors;
    private final Transactions transactions;
    private final PlanViews plans;
    private final SliceReading reading;
    private final Timelines timelines;

    /// The stored slices and operations, the failing network services, and `transactions` to read all of it as of one
    /// moment.
    record Stored(Slices slices, OperationLog operations, FailingNetworkServices errors, Transactions transactions) {}

    SliceController(Lifecycle lifecycle, Stored stored, SliceReading reading, PlanViews plans, Timelines timelines) {
        this.lifecycle = lifecycle;
        this.slices = stored.slices();
        this.operations = stored.operations();
        this.errors = stored.errors();
        this.transactions = stored.transactions();
        this.reading = reading;
        this.plans = plans;
        this.timelines = timelines;
    }

    @MakesSlice
    @PostMapping
    @Operation(
            summary = "Orders a slice: answers at once with the slice and its operation; `onFailure` (rollback, keep,"
                    + " ask) and `heal` (off, report, auto) say how it behaves when something goes wrong, `promise`"
                    + " (warn, strict) whether attributes that no component keeps are refused")
    ResponseEntity<SliceView> order(
            @RequestBody JsonDocument nest,
            @RequestParam(required = false) @Nullable String onFailure,
            @RequestParam(required = false) @Nullable String heal,
            @RequestParam(required = false) @Nullable String promise) {
        Conduct conduct = ConductDocuments.read(onFailure, heal, lifecycle.conduct());
        PromisePolicy policy = ConductDocuments.promise(promise, lifecycle.promise());
        return Keyed.answering(
                OrderResult.class,
                () -> lifecycle.order(NestSchema.plain(nest.root()), NestSchema.check(nest.root()), conduct, policy),
                this::answer);
    }

    private ResponseEntity<SliceView> answer(OrderResult result) {
        return switch (result) {
            case OrderResult.Ordered(var slice) ->
                ResponseEntity.accepted()
                        .location(URI.create("/v1/slices/" + slice.id()))
                        .eTag(SliceTags.of(slice))
                        .body(view(slice));
            case OrderResult.Declined(var why) -> throw Proposals.declined(why);
        };
    }

    @GetMapping
    @Operation(summary = "Lists slices, newest first, each without its NEST")
    PageView<SliceView> list(
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var paging = Paging.of(limit, cursor);
        var query = Slices.Query.all()
                .in(Parameters.phase(phase))
                .named(Parameters.text(name))
                .before(Parameters.slice(paging))
                .first(paging.limit() + 1);
        return transactions.atOneMoment(() -> {
            Map<SliceId, List<FailingNetworkService>> failing = errors.all();
            List<SliceView> found = slices.list(query).stream()
                    .map(slice -> reading.view(slice, failing.getOrDefault(slice.id(), List.of()))
                            .inShort())
                    .toList();
            return paging.show(
                    found, slices.count(query), view -> view.identity().id());
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a slice")
    ResponseEntity<SliceView> show(@PathVariable String id) {
        return transactions.atOneMoment(() -> {
            Slice slice = find(id);
            return ResponseEntity.ok().eTag(SliceTags.of(slice)).body(view(slice));
        });
    }

    @GetMapping("/{id}/plan")
    @Operation(summary = "Shows the plan of the slice's latest operation, with how far each step is")
    PlanView plan(@PathVariable String id) {
        return transactions.atOneMoment(() -> {
            Slice slice = find(id);
            Recorded latest = latest(slice);
            return plans.of(slice.outline(), slice.snssai(), latest.operation().plan(), latest.state());
        });
    }

    @GetMapping("/{id}/timeline")
    @Operation(summary = "Shows the slice's latest operation over time, with its critical path")
    TimelineView timeline(@PathVariable String id) {
        return timelines.of(transactions.atOneMoment(() -> latest(find(id))));
    }

    @GetMapping("/{id}/resources")
    @Operation(summary = "Lists the slice's resources, desired against held")
    PageView<ResourceView> resources(@PathVariable String id) {
        return transactions.atOneMoment(() -> {
            Slice slice = find(id);
            return PageView.whole(ResourceViews.of(latest(slice), slices.held(slice.id())));
        });
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Takes a slice down; it is gone once the operation has succeeded, by force once it has ended:"
                    + " `abandonedResources` then lists what could not be removed. Again, it answers with the deletion"
                    + " that is under way")
    ResponseEntity<OperationView> delete(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean force,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return switch (SliceTags.unchanged(id, ifMatch, () -> lifecycle.delete(new SliceId(id), force))) {
            case DeleteResult.Deleting(var operation) ->
                ResponseEntity.accepted()
                        .location(URI.create("/v1/operations/" + operation.id()))
                        .body(deleting(operation));
            case DeleteResult.Unknown _ -> throw SliceProblems.unknown(id);
            case DeleteResult.Busy(var operation) -> throw SliceProblems.busy(operation);
        };
    }

    /// Returns the deletion with its progress, for a client that joins a running one.
    private OperationView deleting(io.santoku.execution.Operation operation) {
        Recorded fresh = new Recorded(operation, List.of());
        return OperationViews.of(operations.find(operation.id()).orElse(fresh));
    }

    private Slice find(String id) {
        return slices.find(new SliceId(id)).orElseThrow(() -> SliceProblems.unknown(id));
    }

    private Recorded latest(Slice slice) {
        return operations.find(slice.operation()).orElseThrow();
    }

    private SliceView view(Slice slice) {
        return reading.view(slice, errors.of(slice.id()));
    }
}
