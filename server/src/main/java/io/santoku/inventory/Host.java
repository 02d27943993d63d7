package io.santoku.inventory;

import java.util.List;

/// A host of a cloud that runs virtual machines: its capacity (overcommit included), the used part of that, and the
/// largest machine that it accepts when it is empty. Overcommit admits more machines, never a larger one.
public record Host(String name, Amounts capacity, Amounts used, Amounts largest) {
    /// Returns the capacity that is left.
    public Amounts free() {
        return capacity.minus(used);
    }

    /// Whether a machine of this size fits now.
    public boolean takes(Amounts machine) {
        return List.of(free(), largest).stream()
                .allMatch(room -> machine.missingIn(room).isEmpty());
    }
}
