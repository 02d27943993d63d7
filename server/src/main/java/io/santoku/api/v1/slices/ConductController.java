package io.santoku.api.v1.slices;

import io.santoku.api.document.JsonDocument;
import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.Slices;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows and sets the behaviour of slices when something goes wrong.
@RestController
@RequestMapping("/v1/slices/{id}/conduct")
@Tag(name = "Slices")
final class ConductController {
    private final Slices slices;
    private final Transactions transactions;

    ConductController(Slices slices, Transactions transactions) {
        this.slices = slices;
        this.transactions = transactions;
    }

    @GetMapping
    @Operation(summary = "Shows how a slice behaves when something goes wrong")
    SliceView.ConductView show(@PathVariable String id) {
        return slices.find(new SliceId(id))
                .map(slice -> ConductDocuments.view(slice.conduct()))
                .orElseThrow(() -> SliceProblems.unknown(id));
    }

    @PutMapping
    @Operation(
            summary = "Has a slice behave so from its next operation on: `onFailure` is rollback, keep or ask; `heal`"
                    + " is off, report or auto; what is left out stays as it is")
    SliceView.ConductView set(
            @PathVariable String id,
            @RequestBody JsonDocument wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return SliceTags.unchanged(id, ifMatch, () -> set(new SliceId(id), wanted));
    }

    private SliceView.ConductView set(SliceId id, JsonDocument wanted) {
        return transactions.inTransaction(() -> slices.lock(id)
                .map(slice -> {
                    Conduct conduct = ConductDocuments.read(wanted, slice.conduct());
                    slices.conduct(slice.id(), conduct);
                    return ConductDocuments.view(conduct);
                })
                .orElseThrow(() -> SliceProblems.unknown(id.value())));
    }
}
