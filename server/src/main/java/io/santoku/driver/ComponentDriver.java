package io.santoku.driver;

import io.santoku.inventory.CheckItem;
import io.santoku.inventory.SystemIdentity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Identifies and examines a component of any kind. Every method may be repeated and throws [DriverException].
public interface ComponentDriver {
    /// Identifies the system behind the component by what the system reports of itself; empty when it reports nothing
    /// that would distinguish it, so that its address identifies it.
    default Optional<SystemIdentity> identity() {
        return Optional.empty();
    }

    /// Examines more than whether the component answers: its versions, rights, clock and certificate, one graded item
    /// for each. A value that cannot be read is an item, too.
    default List<CheckItem> examine() {
        return List.of();
    }

    /// Lists what the component has under the names that `ours` accepts, in few calls. If its protocol offers no list,
    /// the answer says so.
    default Listing traces(Predicate<String> ours) {
        return new Listing.Impossible("its protocol offers no list");
    }

    /// Releases all connections of the driver. Called when the component is registered with other settings, and when
    /// the server stops.
    default void close() {}
}
