package io.santoku.registration;

import io.santoku.inventory.ComponentCheck;
import java.util.Optional;

/// Registers components of a kind that reports something of itself (capacity, descriptors), which can be read again.
public interface ComponentRegistrar<C> extends Registrar<C> {
    /// Asks the component again.
    RegistrationResult<C> refresh(String id);

    /// Looks at the component, keeps what it tells of itself and what was found, and answers that; empty when there is
    /// none of this id. One that does not answer is a finding.
    Optional<ComponentCheck> check(String id);

    /// The same registrar for those who register what need not answer yet: one that is silent is taken, and warned of,
    /// unless it has to tell something of itself.
    Registrar<C> unheard();

    /// Takes it off the register unless slices hold on to it: a function that names it may wait for it to come back.
    Optional<Refusal> removeUnlessHeld(String id);
}
