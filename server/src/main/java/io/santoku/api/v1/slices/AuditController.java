package io.santoku.api.v1.slices;

import io.santoku.lifecycle.Audit;
import io.santoku.lifecycle.AuditReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Compares everything that slices hold with everything that components have.
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

    @PostMapping
    @Operation(
            summary = "Asks every component what it has: what nobody holds, what is missing, what differs; changes"
                    + " nothing. `repairs` is what a repair would do")
    AuditView audit(@RequestParam(defaultValue = "false") boolean unknownToo) {
        return view(audit.look(unknownToo));
    }

    @PostMapping("/repair")
    @Operation(
            summary =
                    "Audits, then starts to remove what nobody holds and to heal what is missing or differs; what this"
                            + " installation never heard of only if `unknownToo`")
    ResponseEntity<AuditView> repair(@RequestParam(defaultValue = "false") boolean unknownToo) {
        AuditReport report = audit.repair(unknownToo);
        boolean isBegun =
                report.repairs().stream().anyMatch(repair -> !repair.operation().isEmpty());
        return ResponseEntity.status(isBegun ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(view(report));
    }

    private AuditView view(AuditReport report) {
        return AuditView.of(report, repair -> plans.steps(repair.plan()));
    }
}
