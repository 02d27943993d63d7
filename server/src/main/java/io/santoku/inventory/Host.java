package io.santoku.inventory;

import java.util.List;

/// One host of a cloud that takes machines: what it offers (overcommit included), what of that is used, and the largest
/// machine that it takes even when it is empty. Overcommit lets more machines in, never a larger one.
public record Host(String name, Amounts capacity, Amounts used, Amounts largest) {
    /// What is left.
    public Amounts free() {
        return capacity.minus(used);
    }

    /// Whether one machine of this size fits now.
    public boolean takes(Amounts machine) {
        return List.of(free(), largest).stream()
                .allMatch(room -> machine.missingIn(room).isEmpty());
    }
}
