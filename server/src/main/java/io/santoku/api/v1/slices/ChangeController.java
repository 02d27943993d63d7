package io.santoku.api.v1.slices;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.lifecycle.ChangeResult;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Modification;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Changes running slices: adds, stops and restarts network services, or turns the slice into one that another NEST
/// describes.
@RestController
@RequestMapping("/v1/slices/{id}")
@Tag(name = "Slices")
final class ChangeController {
    private final Lifecycle lifecycle;
    private final PlanViews plans;

    ChangeController(Lifecycle lifecycle, PlanViews plans) {
        this.lifecycle = lifecycle;
        this.plans = plans;
    }

    @PatchMapping
    @Operation(summary = "Changes a slice: answers at once with the operation that does it")
    ResponseEntity<OperationView> change(
            @PathVariable String id,
            @RequestBody JsonDocument change,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Modification modification = ChangeDocuments.read(change);
        return switch (SliceTags.unchanged(id, ifMatch, () -> lifecycle.change(new SliceId(id), modification))) {
            case ChangeResult.Changing(var operation) ->
                ResponseEntity.accepted()
                        .location(URI.create("/v1/operations/" + operation.id()))
                        .body(OperationViews.of(new Recorded(operation, List.of())));
            case ChangeResult other -> throw refused(id, other);
        };
    }

    @PostMapping("/plans")
    @Operation(summary = "Plans a change without making it: placement with reasons, steps, duration")
    PlanView plan(@PathVariable String id, @RequestBody JsonDocument change) {
        return switch (lifecycle.previewChange(new SliceId(id), ChangeDocuments.read(change))) {
            case ChangeResult.Feasible(var draft) -> plans.of(draft);
            case ChangeResult other -> throw refused(id, other);
        };
    }

    /// Returns the problem for a change that was refused.
    private static RuntimeException refused(String id, ChangeResult result) {
        return switch (result) {
            case ChangeResult.Unknown _ -> SliceProblems.unknown(id);
            case ChangeResult.Busy(OperationId operation) -> SliceProblems.busy(operation);
            case ChangeResult.NoSuchService(var key) -> missing(key);
            case ChangeResult.Inapplicable(var why) ->
                new ProblemException(Problem.of(ProblemType.INAPPLICABLE, "It was left as it is: " + why + "."));
            case ChangeResult.Declined(var why) -> Proposals.declined(why);
            case ChangeResult.Changing _, ChangeResult.Feasible _ ->
                new IllegalStateException("neither preview nor change: " + result);
        };
    }

    private static ProblemException missing(String key) {
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                "The slice has no network service %s; its `sites` have the keys.".formatted(key)));
    }
}
