package io.santoku.simulation;

import io.santoku.execution.Journal;
import io.santoku.lifecycle.Subnets;
import java.util.function.UnaryOperator;

/// A bug that is planted in a run, to see that it is found: what takes the place of journal and subnets, and whether
/// nobody ever stops calling.
record Plant(UnaryOperator<Journal> journal, UnaryOperator<Subnets> subnets, boolean isTrusting) {
    static final Plant NONE = new Plant(UnaryOperator.identity(), UnaryOperator.identity(), false);
}
