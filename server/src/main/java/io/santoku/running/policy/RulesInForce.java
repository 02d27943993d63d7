package io.santoku.running.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Supplies the rules that apply now: an operator's own, or else the default ones as long as no policy engine decides.
public final class RulesInForce implements Supplier<RuleBook> {
    private static final RuleBook NONE = RuleBook.of(List.of());

    private final Optional<RuleBook> own;
    private final RuleBook usual = RuleBook.of(RuleBook.DEFAULT);
    private final BooleanSupplier othersDecide;

    public RulesInForce(Optional<RuleBook> own, BooleanSupplier othersDecide) {
        this.own = own;
        this.othersDecide = othersDecide;
    }

    @Override
    public RuleBook get() {
        return own.orElseGet(() -> othersDecide.getAsBoolean() ? NONE : usual);
    }
}
