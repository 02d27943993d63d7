package io.santoku.simulation;

import io.santoku.driver.DriverFault;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that goes wrong, in one sentence each.
enum Fault {
    COMPONENT_DOWN(
            "a component is down for a while, and its circuit opens",
            Scope.OUTAGE,
            () -> new DriverFault.Unavailable("refused")),
    UNREACHABLE("a call does not get through", Scope.REQUEST, () -> new DriverFault.Unavailable("no route")),
    THROTTLED("a call is refused for coming too soon", Scope.REQUEST, () -> new DriverFault.Throttled("slowly", null)),
    THROTTLED_A_WHILE("the same, and told when to come back", Scope.REQUEST, () -> throttled(2)),
    THROTTLED_FOR_LONG("the same, and that is later than anybody's patience", Scope.REQUEST, () -> throttled(90)),
    DENIED("a call is refused for want of rights", Scope.REQUEST, () -> new DriverFault.Denied("not you")),
    FULL("a call is refused for want of room", Scope.REQUEST, () -> new DriverFault.OverCapacity("no room")),
    CONFLICTING("a call is refused as something is in its way", Scope.REQUEST, () -> new DriverFault.Conflict("busy")),
    REJECTED("a call is refused as wrong", Scope.REQUEST, () -> new DriverFault.Rejected("what?")),
    BROKEN("a call is answered with the bad end of work", Scope.REQUEST, () -> new DriverFault.Broken("in ERROR")),
    GARBLED("a call that did nothing is answered unreadably", Scope.REQUEST, () -> new DriverFault.Garbled("<html>")),
    UNHEARD("a call is not heard, which shows at its deadline", Scope.REQUEST, Fault::noAnswer),
    ANSWER_LOST("a call works, its answer is lost", Scope.ANSWER, () -> new DriverFault.Unavailable("reset by peer")),
    GARBLED_ANSWER("a call works, its answer is unreadable", Scope.ANSWER, () -> new DriverFault.Garbled("<html>")),
    DENIED_ANSWER("a call works, what is between denies it", Scope.ANSWER, () -> new DriverFault.Denied("gateway")),
    THROTTLED_ANSWER("a call works, what is between defers it", Scope.ANSWER, () -> throttled(1)),
    TOO_LATE("a call works, its answer comes after the deadline", Scope.ANSWER, Fault::noAnswer),
    LATE("a call works, its answer comes late", Scope.ANSWER, null),
    TWICE("a call is delivered twice", Scope.ANSWER, null),
    BUG_BEFORE("our driver fails of itself before a call", Scope.REQUEST, null),
    BUG_AFTER("our driver fails of itself after a call", Scope.ANSWER, null),
    CRASH_BEFORE_EFFECT("the node dies with a call on its way, which is lost", Scope.REQUEST, null),
    CRASH_AFTER_EFFECT("the node dies before it hears that a call has worked", Scope.ANSWER, null),
    PAUSE("the node stands still for a moment in the middle of a call", Scope.ANSWER, null),
    ZOMBIE_BEFORE("the node stands still before a call, and wakes when others have its work", Scope.REQUEST, null),
    ZOMBIE_DURING("the node stands still during a call, and wakes when others have its work", Scope.ANSWER, null),
    CUT_OFF_BEFORE("the node loses the database before a call", Scope.REQUEST, null),
    CUT_OFF_AFTER("the node loses the database during a call", Scope.ANSWER, null),
    ALL_RESTART("all nodes are killed during a call", Scope.ANSWER, null),
    BREAKS("what is being started ends badly", Scope.BUILDING, null),
    SLOW("what is being started takes its time", Scope.BUILDING, null),
    NEVER_READY("what is being started is never ready", Scope.BUILDING, null),
    VANISHES("what is being started vanishes", Scope.BUILDING, null),
    GONE_ALREADY("what is to be removed was removed by somebody else", Scope.GONE, null),
    REMOVAL_SLOW("a removal takes its time", Scope.REMOVING, null),
    REMOVAL_STUCK("a removal never ends until it is asked for again", Scope.REMOVING, null),
    REMOVAL_UNDONE("a removal is given up by the component, unheard", Scope.REMOVING, null),
    CRASH_BEFORE_WRITE("the node dies before a write of the journal", Scope.WRITE, null),
    CRASH_AFTER_WRITE("the node dies after a write of the journal", Scope.WRITE, null),
    WRITE_REFUSED("a write of the journal is refused", Scope.WRITE, null),
    WRITE_UNANSWERED("a write of the journal works, its answer is lost", Scope.WRITE, null),
    CUT_OFF_AT_WRITE("the node loses the database at a write of the journal", Scope.WRITE, null),
    ZOMBIE_AT_WRITE("the node stands still after a write of the journal, and wakes too late", Scope.WRITE, null),
    DATABASE_DOWN("no node reaches the database from a write of the journal on", Scope.WRITE, null);

    private final String sentence;
    private final Scope scope;

    @SuppressWarnings("ImmutableEnumChecker") // the suppliers hold nothing
    private final @Nullable Supplier<DriverFault> answer;

    /// Where faults of one sort can be met.
    enum Scope {
        OUTAGE(step -> step.kind() != StepKind.Kind.CLAIM),
        REQUEST(_ -> true),
        ANSWER(_ -> true),
        BUILDING(step -> step.isSlow() && step.verb() == StepKind.Verb.APPLY),
        REMOVING(step -> step.isSlow() && step.verb() == StepKind.Verb.REMOVE),
        GONE(step -> step.kind() != StepKind.Kind.CLAIM && step.verb() == StepKind.Verb.REMOVE),
        WRITE(step -> step.verb() != StepKind.Verb.OBSERVE);

        @SuppressWarnings("ImmutableEnumChecker") // the predicates hold nothing
        private final Predicate<StepKind> meets;

        Scope(Predicate<StepKind> meets) {
            this.meets = meets;
        }
    }

    Fault(String sentence, Scope scope, @Nullable Supplier<DriverFault> answer) {
        this.sentence = sentence;
        this.scope = scope;
        this.answer = answer;
    }

    String sentence() {
        return sentence;
    }

    Scope scope() {
        return scope;
    }

    boolean meets(StepKind step) {
        return scope.meets.test(step);
    }

    /// The fault that the driver meets, if this is a fault of that sort.
    @Nullable
    DriverFault answer() {
        return answer == null ? null : answer.get();
    }

    private static DriverFault throttled(int seconds) {
        return new DriverFault.Throttled("come back later", Duration.ofSeconds(seconds));
    }

    private static DriverFault noAnswer() {
        return new DriverFault.Unavailable("no answer in time");
    }
}
