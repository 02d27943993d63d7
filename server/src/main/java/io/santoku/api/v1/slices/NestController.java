package io.santoku.api.v1.slices;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.problem.Violation;
import io.santoku.lifecycle.Draft;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Proposal;
import io.santoku.nest.PromisePolicy;
import io.santoku.nest.schema.NestSchema;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Checks NESTs and plans slices without building anything.
@RestController
@RequestMapping("/v1")
@Tag(name = "NESTs and plans")
final class NestController {
    private final Lifecycle lifecycle;
    private final PlanViews plans;

    NestController(Lifecycle lifecycle, PlanViews plans) {
        this.lifecycle = lifecycle;
        this.plans = plans;
    }

    /// The result of checking a NEST.
    record ReviewView(
            boolean valid,
            SliceView.@Nullable SnssaiView snssai,
            @Nullable OutlineView slice,
            List<Violation> violations,
            List<String> reasons) {}

    @PostMapping("/nests/validate")
    @Operation(summary = "Checks a NEST completely: every violation at once, or what it would become")
    ReviewView validate(@RequestBody JsonDocument nest) {
        return switch (propose(nest, null)) {
            case Proposal.Refused(var violations) -> view(false, null, Proposals.violations(violations), List.of());
            case Proposal.Lacking(var reasons) -> impossible(reasons);
            case Proposal.InMaintenance(var reasons) -> impossible(reasons);
            case Proposal.Unkept(var promises) ->
                impossible(promises.stream()
                        .map(promise -> promise.attribute() + ": " + promise.how())
                        .toList());
            case Proposal.Unserved(var reasons) -> impossible(reasons);
            case Proposal.Unplaceable(var misfits) ->
                impossible(misfits.stream()
                        .map(misfit -> misfit.networkService() + ": " + misfit.reason())
                        .toList());
            case Proposal.Taken(var snssai) -> impossible(List.of(snssai + " is taken"));
            case Proposal.Feasible(var draft) -> view(true, draft, List.of(), List.of());
        };
    }

    @PostMapping("/plans")
    @Operation(
            summary = "Plans a slice without creating or reserving anything: placement with reasons, steps, duration;"
                    + " `promise` (warn, strict) says whether attributes that no component keeps are refused")
    PlanView plan(@RequestBody JsonDocument nest, @RequestParam(required = false) @Nullable String promise) {
        return plans.of(Proposals.feasible(propose(nest, promise)));
    }

    /// The view of a valid NEST that cannot become a slice at present.
    private static ReviewView impossible(List<String> reasons) {
        return view(true, null, List.of(), reasons);
    }

    private static ReviewView view(
            boolean isValid, @Nullable Draft draft, List<Violation> violations, List<String> reasons) {
        var snssai = draft == null ? null : draft.design().snssai();
        return new ReviewView(
                isValid,
                snssai == null ? null : new SliceView.SnssaiView(snssai.sst(), snssai.sd()),
                draft == null ? null : OutlineView.of(draft.outline()),
                violations,
                reasons);
    }

    private Proposal propose(JsonDocument nest, @Nullable String promise) {
        PromisePolicy policy = ConductDocuments.promise(promise, lifecycle.promise());
        return lifecycle.preview(NestSchema.plain(nest.root()), NestSchema.check(nest.root()), policy);
    }
}
