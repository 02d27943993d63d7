package io.santoku.registration;

/// The desk of a kind of component that tells something of itself (capacity, descriptors), which can be read again.
public interface ComponentDesk<C> extends Desk<C> {
    /// Asks the component again.
    RegistrationResult<C> refresh(String id);
}
