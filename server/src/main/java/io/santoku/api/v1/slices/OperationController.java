package io.santoku.api.v1.slices;

import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.execution.Instruction;
import io.santoku.execution.Journal;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.OperationState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows operations, including those of deleted slices.
@RestController
@RequestMapping("/v1/operations")
@Tag(name = "Operations")
final class OperationController {
    private final OperationLog operations;
    private final Journal journal;
    private final Timelines timelines;

    OperationController(OperationLog operations, Journal journal, Timelines timelines) {
        this.operations = operations;
        this.journal = journal;
        this.timelines = timelines;
    }

    @GetMapping
    @Operation(summary = "Lists operations, newest first; `slice` may be the id of a shared subnet, too")
    PageView<OperationView> list(
            @RequestParam(required = false) @Nullable String slice,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var paging = Paging.of(limit, cursor);
        var query = OperationLog.Query.all()
                .of(Parameters.holder(slice))
                .in(Parameters.oneOf("state", state, OperationState.values()))
                .of(Parameters.oneOf("kind", kind, OperationKind.values()))
                .before(Parameters.operation(paging))
                .first(paging.limit() + 1);
        List<OperationView> found =
                operations.list(query).stream().map(OperationViews::of).toList();
        return paging.show(
                found, operations.count(query), view -> view.subject().id());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows an operation")
    OperationView show(@PathVariable String id) {
        Instruction pending = journal.instruction(new OperationId(id)).orElse(null);
        return OperationViews.of(find(id), pending);
    }

    @GetMapping("/{id}/timeline")
    @Operation(summary = "Shows an operation over time, with its critical path")
    TimelineView timeline(@PathVariable String id) {
        return timelines.of(find(id));
    }

    private Recorded find(String id) {
        return operations.find(new OperationId(id)).orElseThrow(() -> SliceProblems.noOperation(id));
    }
}
