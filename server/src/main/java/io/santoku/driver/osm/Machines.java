package io.santoku.driver.osm;

import io.santoku.inventory.Amounts;
import java.util.List;
import java.util.stream.Stream;

/// Limits the machines of descriptors to a number that can be looked at one by one.
final class Machines {
    static final int MOST = 1_000;

    /// A machine that fits on no host, which is reported wherever a place is looked for.
    private static final Amounts TOO_LARGE =
            new Amounts(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private Machines() {}

    /// All machines; too many of them become one machine that is larger than any host.
    static List<Amounts> bounded(Stream<Amounts> machines) {
        List<Amounts> some = machines.limit(MOST + 1).toList();
        return some.size() > MOST ? List.of(TOO_LARGE) : some;
    }
}
