package io.santoku.driver;

import io.santoku.inventory.CheckItem;
import io.santoku.inventory.SystemIdentity;
import java.util.List;
import java.util.Optional;

/// What the driver of any component can tell of it. Every verb may be repeated and throws [DriverException].
public interface ComponentDriver {
    /// Which system the component is, by what the system tells of itself; empty where it tells nothing that would
    /// distinguish it, so that its address has to do.
    default Optional<SystemIdentity> identity() {
        return Optional.empty();
    }

    /// What is to be seen of the component beyond that it answers: versions, rights, its clock, its certificate, each
    /// with how it is. What cannot be read is an item, too.
    default List<CheckItem> examine() {
        return List.of();
    }
}
