package io.santoku.simulation;

import io.santoku.driver.Sight;
import io.santoku.execution.Journal;
import io.santoku.lifecycle.Stores;
import io.santoku.lifecycle.Subnets;
import java.util.function.UnaryOperator;

/// A bug that is planted in a run, to see that it is found: what takes the place of journal and subnets, of what clouds
/// show and of what audits read, and whether nobody ever stops calling.
record Plant(
        UnaryOperator<Journal> journal,
        UnaryOperator<Subnets> subnets,
        UnaryOperator<Sight> sights,
        UnaryOperator<Stores> audited,
        boolean isTrusting) {
    static final Plant NONE = new Plant(
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            false);

    static Plant of(UnaryOperator<Journal> journal) {
        return new Plant(journal, NONE.subnets, NONE.sights, NONE.audited, false);
    }

    static Plant ofSubnets(UnaryOperator<Subnets> subnets) {
        return new Plant(NONE.journal, subnets, NONE.sights, NONE.audited, false);
    }

    Plant seeing(UnaryOperator<Sight> shown) {
        return new Plant(journal, subnets, shown, audited, isTrusting);
    }

    static Plant ofAudits(UnaryOperator<Stores> audited) {
        return new Plant(NONE.journal, NONE.subnets, NONE.sights, audited, false);
    }

    Plant trusting() {
        return new Plant(journal, subnets, sights, audited, true);
    }
}
