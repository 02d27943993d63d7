package io.santoku.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How full a cloud is: its capacity as it told us, what others use of it, what our slices have reserved, and what else
/// is known of its room.
public record VimLoad(
        ComponentId vim, String location, Amounts capacity, Amounts usedByOthers, Amounts reserved, Detail detail) {

    /// A cloud of which only sums are known.
    public VimLoad(ComponentId vim, String location, Amounts capacity, Amounts usedByOthers, Amounts reserved) {
        this(vim, location, capacity, usedByOthers, reserved, Detail.UNKNOWN);
    }

    /// Beyond the sums: its `hosts` as they were when it was measured (none: it did not tell), the machines that are
    /// reserved and were on none of them then, the identity of the `system` behind it (the same for two registered
    /// ids of one cloud), and why it refused a slice a short while ago, if it did.
    public record Detail(
            List<Host> hosts,
            List<Amounts> awaited,
            @Nullable String system,
            @Nullable String refusal) {
        /// Nothing more is known.
        public static final Detail UNKNOWN = new Detail(List.of(), List.of(), null, null);

        public Detail {
            hosts = List.copyOf(hosts);
            awaited = List.copyOf(awaited);
        }
    }

    /// What a new slice may still reserve.
    public Amounts free() {
        return capacity.minus(usedByOthers).minus(reserved);
    }
}
