package io.santoku.registration;

import io.santoku.driver.DriverFault;
import io.santoku.inventory.ComponentId;
import java.util.List;

/// Why something is not registered, changed or removed.
public sealed interface Refusal {
    /// There is none of this id.
    record Unknown(String id) implements Refusal {}

    /// The id belongs to another one.
    record Taken(String id) implements Refusal {}

    /// We have no driver for this type.
    record UnknownType(String type) implements Refusal {}

    /// The location it names is not registered.
    record UnknownLocation(String location) implements Refusal {}

    /// The component does not answer as it should.
    record Faulted(ComponentId component, String call, DriverFault fault) implements Refusal {}

    /// These hold on to it (`slice/…`, `vim/…`, `function/…`).
    record InUse(List<String> users) implements Refusal {
        public InUse {
            users = List.copyOf(users);
        }
    }

    /// These members must not change while these hold on to it.
    record Frozen(List<String> members, List<String> users) implements Refusal {
        public Frozen {
            members = List.copyOf(members);
            users = List.copyOf(users);
        }
    }

    /// It belongs to the system: nobody may remove it.
    record Permanent(String id) implements Refusal {}
}
