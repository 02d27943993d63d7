package io.santoku.inventory;

import java.util.Map;
import java.util.Optional;

/// Stores which components are in maintenance. The maintenance of a component outlasts a change of its document, and
/// ends when it is deregistered. Every method joins the caller's transaction.
public interface Maintenances {
    /// Puts a component in maintenance, or replaces the reason of its present one; empty when the component is not
    /// registered.
    Optional<Maintenance> begin(ComponentId component, String reason);

    /// Ends the maintenance of a component, if it is in maintenance; false when the component is not registered.
    boolean end(ComponentId component);

    /// Returns the components in maintenance.
    Map<ComponentId, Maintenance> all();
}
