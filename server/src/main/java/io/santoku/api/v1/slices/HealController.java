package io.santoku.api.v1.slices;

import io.santoku.api.guard.AsksComponents;
import io.santoku.api.guard.Keyed;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.lifecycle.HealResult;
import io.santoku.lifecycle.Healing;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.plan.Plan;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Restores slices to the state in which they were made.
@RestController
@RequestMapping("/v1/slices/{id}/heal")
@Tag(name = "Slices")
final class HealController {
    private final Healing healing;
    private final Slices slices;
    private final PlanViews plans;

    HealController(Healing healing, Slices slices, PlanViews plans) {
        this.healing = healing;
        this.slices = slices;
        this.plans = plans;
    }

    /// Says that every resource that could be checked is as it was made.
    record InSyncView(boolean inSync) {}

    @AsksComponents
    @GetMapping
    @Operation(summary = "Asks every component what it has of a slice and plans what a heal would do: no step, if none")
    PlanView plan(@PathVariable String id) {
        Slice slice = slices.find(new SliceId(id)).orElseThrow(() -> SliceProblems.unknown(id));
        return switch (healing.preview(slice.id())) {
            case HealResult.Feasible(var plan) -> plans.of(slice, plan);
            case HealResult.InSync _ -> plans.of(slice, new Plan(List.of()));
            case HealResult other -> throw refused(id, other);
        };
    }

    @PostMapping
    @Operation(
            summary = "Asks every component what it has of a slice, makes again what is missing and mends what differs")
    @ApiResponse(
            responseCode = "202",
            description = "It is being healed",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "There is nothing to do",
            content = @Content(schema = @Schema(implementation = InSyncView.class)))
    ResponseEntity<Object> heal(
            @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return Keyed.answering(
                HealResult.class,
                () -> SliceTags.unchanged(id, ifMatch, () -> healing.heal(new SliceId(id))),
                result -> healed(id, result));
    }

    private static ResponseEntity<Object> healed(String id, HealResult result) {
        return switch (result) {
            case HealResult.Healing(var operation) ->
                ResponseEntity.accepted()
                        .location(URI.create("/v1/operations/" + operation.id()))
                        .body(OperationViews.of(new Recorded(operation, List.of())));
            case HealResult.InSync _ -> ResponseEntity.ok(new InSyncView(true));
            case HealResult other -> throw refused(id, other);
        };
    }

    private static RuntimeException refused(String id, HealResult result) {
        return switch (result) {
            case HealResult.Unknown _ -> SliceProblems.unknown(id);
            case HealResult.Busy(var operation) -> SliceProblems.busy(operation);
            case HealResult.Inapplicable(var why) ->
                new ProblemException(Problem.of(ProblemType.INAPPLICABLE, "It was left as it is: " + why));
            case HealResult.Healing _, HealResult.Feasible _, HealResult.InSync _ ->
                new IllegalStateException("what went well was refused: " + result);
        };
    }
}
