package io.santoku.registration;

import io.santoku.inventory.ComponentCheck;
import java.util.Optional;

/// Registers components of one kind, and can read again the data that they report of themselves (capacity,
/// descriptors).
public interface ComponentRegistrar<C> extends Registrar<C> {
    /// Reads the component's data again; the result is a refusal when the component does not answer.
    RegistrationResult<C> refresh(String id);

    /// Checks the component, stores the data that it reports and the findings, and returns these findings; empty when
    /// no component of this id is registered or it was replaced meanwhile. A component that does not answer is a
    /// finding, not a failure.
    Optional<ComponentCheck> check(String id);

    /// Returns the same registrar for components that need not answer yet: it accepts a silent component with a
    /// warning, unless its data is needed (the capacity of a cloud, the catalogue of an orchestrator).
    Registrar<C> lenient();

    /// Deregisters the component unless slices use it; functions may go on naming it until it is registered again.
    Optional<Refusal> removeUnlessHeld(String id);
}
