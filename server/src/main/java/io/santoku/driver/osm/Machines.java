package io.santoku.driver.osm;

import io.santoku.inventory.Amounts;
import java.util.List;
import java.util.stream.Stream;

/// The machines that descriptors speak of: no more than can be looked at one by one.
final class Machines {
    static final int MOST = 1_000;

    /// Fits nowhere, and is said so wherever it is looked for.
    private static final Amounts TOO_LARGE =
            new Amounts(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private Machines() {}

    /// All of them; too many are one that is larger than anything.
    static List<Amounts> bounded(Stream<Amounts> machines) {
        List<Amounts> some = machines.limit(MOST + 1).toList();
        return some.size() > MOST ? List.of(TOO_LARGE) : some;
    }
}
