package io.santoku.api.v1.slices;

import io.santoku.api.guard.AsksComponents;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.lifecycle.Audit;
import io.santoku.lifecycle.AuditReport;
import io.santoku.lifecycle.RepairResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Compares all resources that slices hold with all resources that components have.
@RestController
@RequestMapping("/v1/audits")
@Tag(name = "Audits")
final class AuditController {
    private final Audit audit;
    private final PlanViews plans;

    AuditController(Audit audit, PlanViews plans) {
        this.audit = audit;
        this.plans = plans;
    }

    @AsksComponents(atOnce = 2)
    @PostMapping
    @Operation(
            summary = "Asks every component what it has: what no slice holds, what is missing, what differs; changes"
                    + " nothing. `repairs` is what a repair would do")
    AuditView audit(@RequestParam(defaultValue = "false") boolean unknownToo) {
        return view(audit.look(unknownToo));
    }

    @AsksComponents(atOnce = 2)
    @PostMapping("/repair")
    @Operation(
            summary = "Audits, then starts to remove what no slice holds and to heal what is missing or differs. With"
                    + " `digest`, the one of an audit that was looked at, only while an audit finds the same; what this"
                    + " installation does not know only if `unknownToo`, and never without `digest`")
    ResponseEntity<AuditView> repair(
            @RequestParam(defaultValue = "false") boolean unknownToo, @RequestParam Optional<String> digest) {
        return switch (audit.repair(unknownToo, digest)) {
            case RepairResult.Begun(var report) -> begun(report);
            case RepairResult.Unseen _ ->
                throw new ProblemException(Problem.of(
                        ProblemType.INVALID_PARAMETER,
                        "What this installation does not know may be another's: it is removed only with the parameter"
                                + " 'digest', which is the digest of an audit (POST /v1/audits?unknownToo=true) that"
                                + " was looked at. Nothing was begun."));
            case RepairResult.Stale(var report) ->
                throw new ProblemException(Problem.of(
                                ProblemType.CONFLICT,
                                "An audit now finds something else than the one that was looked at. Nothing was begun:"
                                        + " audit again, look at what it finds, and repair with its digest.")
                        .with("digest", report.digest()));
        };
    }

    private ResponseEntity<AuditView> begun(AuditReport report) {
        boolean isBegun =
                report.repairs().stream().anyMatch(repair -> !repair.operation().isEmpty());
        return ResponseEntity.status(isBegun ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(view(report));
    }

    private AuditView view(AuditReport report) {
        return AuditView.of(report, repair -> plans.steps(repair.plan()));
    }
}
