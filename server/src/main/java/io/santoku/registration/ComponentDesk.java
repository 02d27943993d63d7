package io.santoku.registration;

import java.util.Optional;

/// The desk of a kind of component that tells something of itself (capacity, descriptors), which can be read again.
public interface ComponentDesk<C> extends Desk<C> {
    /// Asks the component again.
    RegistrationResult<C> refresh(String id);

    /// The same desk for those who register what need not answer yet: it is spoken to only where it has to tell
    /// something of itself.
    Desk<C> unheard();

    /// Takes it off the register unless slices hold on to it: a function that names it may wait for it to come back.
    Optional<Refusal> removeUnlessHeld(String id);
}
