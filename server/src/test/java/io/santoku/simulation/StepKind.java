package io.santoku.simulation;

import io.santoku.execution.Direction;
import io.santoku.plan.Change;
import io.santoku.plan.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is done with which kind of resource.
record StepKind(Kind kind, Verb verb) {
    static final List<StepKind> ALL = Arrays.stream(Kind.values())
            .flatMap(kind -> Arrays.stream(Verb.values()).map(verb -> new StepKind(kind, verb)))
            .toList();

    /// The kinds of resource, as they stand in ids.
    enum Kind {
        CLAIM,
        TENANT,
        ACCOUNT,
        TRANSPORT,
        NS,
        RADIO
    }

    /// What is done with them.
    enum Verb {
        APPLY,
        REMOVE,
        OBSERVE
    }

    static StepKind of(Step step, Direction direction) {
        return new StepKind(Names.kind(step.resource().id()), verb(step.change(), direction));
    }

    private static Verb verb(Change change, Direction direction) {
        return switch (change) {
            case Change.Create _ -> direction == Direction.DO ? Verb.APPLY : Verb.REMOVE;
            case Change.Update _, Change.Replace _ -> Verb.APPLY;
            case Change.Remove _ -> Verb.REMOVE;
        };
    }

    /// Whether its component works on it for a while after it has answered.
    boolean isSlow() {
        return kind == Kind.ACCOUNT || kind == Kind.NS;
    }

    @Override
    public String toString() {
        return verb.name().toLowerCase(Locale.ROOT) + " " + kind.name().toLowerCase(Locale.ROOT);
    }
}
