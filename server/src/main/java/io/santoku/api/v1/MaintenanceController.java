package io.santoku.api.v1;

import io.santoku.api.document.Fields;
import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.TextRule;
import io.santoku.api.document.Violations;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Maintenances;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/v1/…/{id}/maintenance`: puts a component of any kind in maintenance, and ends that.
@RestController
@RequestMapping("/v1/{collection:" + ComponentCollections.NAMES + "}/{id}/maintenance")
@Tag(name = "Maintenance")
final class MaintenanceController {
    private static final TextRule REASON = new TextRule(
            0,
            255,
            text -> text.chars().noneMatch(Character::isISOControl),
            "must be at most 255 characters on one line");

    private final Maintenances maintenances;

    MaintenanceController(Maintenances maintenances) {
        this.maintenances = maintenances;
    }

    @PutMapping
    @Operation(
            summary = "Puts a component in maintenance: nothing new is placed there, and what is there stays; repeated,"
                    + " it replaces the `reason`, which may be left out")
    ResponseEntity<MaintenanceView> set(
            @PathVariable String collection,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonDocument document) {
        ComponentId component = ComponentCollections.component(collection, id);
        String reason = document == null ? "" : reason(document);
        return maintenances
                .begin(component, reason)
                .map(begun -> ResponseEntity.ok(MaintenanceView.of(begun)))
                .orElseThrow(() -> ComponentCollections.unknown(id));
    }

    @DeleteMapping
    @Operation(summary = "Ends the maintenance of a component; repeated, it changes nothing")
    ResponseEntity<Void> remove(@PathVariable String collection, @PathVariable String id) {
        if (!maintenances.end(ComponentCollections.component(collection, id))) {
            throw ComponentCollections.unknown(id);
        }
        return ResponseEntity.noContent().build();
    }

    private static String reason(JsonDocument document) {
        var violations = new Violations();
        var fields = Fields.of(document, violations);
        fields.ignore("since");
        String reason = fields.text("reason", REASON, "");
        fields.close();
        violations.throwIfAny();
        return reason;
    }
}
