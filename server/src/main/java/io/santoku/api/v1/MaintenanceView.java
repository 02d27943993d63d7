package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Maintenance;
import io.santoku.registration.ComponentWarnings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The maintenance of a component: its start, and its reason, which is empty when none was given.
record MaintenanceView(
        @JsonProperty(access = Access.READ_ONLY) Instant since, String reason) {
    /// Returns the maintenance of a component; null when it is not in maintenance.
    static @Nullable MaintenanceView of(ComponentWarnings known, ComponentId component) {
        return known.maintenance(component).map(MaintenanceView::of).orElse(null);
    }

    static MaintenanceView of(Maintenance maintenance) {
        return new MaintenanceView(maintenance.since(), maintenance.reason());
    }
}
