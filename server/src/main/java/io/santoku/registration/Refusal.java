package io.santoku.registration;

import io.santoku.driver.DriverFault;
import io.santoku.inventory.ComponentId;
import java.util.List;

/// The reason why an entry was not registered, changed or removed.
public sealed interface Refusal {
    /// No entry has this id.
    record Unknown(String id) implements Refusal {}

    /// Another entry has this id.
    record Taken(String id) implements Refusal {}

    /// No driver supports this type.
    record UnknownType(String type) implements Refusal {}

    /// The location that the entry names is not registered.
    record UnknownLocation(String location) implements Refusal {}

    /// The component does not answer as it should.
    record Faulted(ComponentId component, String call, DriverFault fault) implements Refusal {}

    /// These slices, components and functions use the entry (`slice/…`, `vim/…`, `function/…`).
    record InUse(List<String> users) implements Refusal {
        public InUse {
            users = List.copyOf(users);
        }
    }

    /// These members must not change while these users exist.
    record Frozen(List<String> members, List<String> users) implements Refusal {
        public Frozen {
            members = List.copyOf(members);
            users = List.copyOf(users);
        }
    }

    /// The entry belongs to the system and cannot be removed.
    record Permanent(String id) implements Refusal {}
}
