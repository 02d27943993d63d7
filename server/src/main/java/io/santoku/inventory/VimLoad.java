package io.santoku.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The load of a cloud: its reported capacity, the usage by others, the reservations of our slices, and further
/// details.
public record VimLoad(
        ComponentId vim, String location, Amounts capacity, Amounts usedByOthers, Amounts reserved, Detail detail) {

    /// Creates the load of a cloud of which only sums are known.
    public VimLoad(ComponentId vim, String location, Amounts capacity, Amounts usedByOthers, Amounts reserved) {
        this(vim, location, capacity, usedByOthers, reserved, Detail.UNKNOWN);
    }

    /// The details beyond the sums: the `hosts` as they were last measured (empty if the cloud does not report
    /// them), the reserved machines that were on no host then, the identity of the `system` behind the cloud (the
    /// same for two registered ids of one cloud), and the reason why it refused a slice a short while ago, if it
    /// did.
    public record Detail(
            List<Host> hosts,
            List<Amounts> awaited,
            @Nullable String system,
            @Nullable String refusal) {
        /// No details.
        public static final Detail UNKNOWN = of(List.of(), List.of(), null);

        public Detail {
            hosts = List.copyOf(hosts);
            awaited = List.copyOf(awaited);
        }

        /// The details of a cloud that has not refused a slice.
        static Detail of(List<Host> hosts, List<Amounts> awaited, @Nullable String system) {
            return new Detail(hosts, awaited, system, null);
        }
    }

    /// Returns the amount that a new slice may still reserve.
    public Amounts free() {
        return capacity.minus(usedByOthers).minus(reserved);
    }
}
