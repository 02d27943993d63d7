package io.santoku.simulation;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Effects;
import io.santoku.simulation.Fault.Scope;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Carries calls out into the world, with what goes wrong on the way.
final class Wire {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Weather weather;
    private final Outages outages;
    private final Chance chance;

    Wire(Cluster cluster, Weather weather, Outages outages, Chance chance) {
        this.cluster = cluster;
        this.weather = weather;
        this.outages = outages;
        this.chance = chance;
    }

    /// One call; `changes` tells whether it could change the world.
    record Call(String name, String component, StepKind step, boolean changes) {
        @Override
        public String toString() {
            return "%s (%s)".formatted(name, step);
        }
    }

    /// Makes the call: `effect` is what the component does.
    <T> T send(Call call, Supplier<T> effect) {
        Fault fault = outages.isDown(call.component())
                ? weather.outage(call.step())
                : weather.strike(call.step(), Scope.REQUEST, Scope.ANSWER);
        standStill(fault);
        Effects.permit(call.name());
        if (fault == Fault.BUG_BEFORE) {
            throw cluster.bug(call);
        }
        if (call.changes()) {
            Effects.mark();
        }
        cluster.sent(call, fault);
        refuse(call, fault);
        T answer = carry(call, fault, effect);
        return answered(call, fault, answer);
    }

    private void standStill(@Nullable Fault fault) {
        if (fault == Fault.ZOMBIE_BEFORE) {
            cluster.freeze(zombie());
        }
        if (fault == Fault.CUT_OFF_BEFORE) {
            cluster.cutOff(chance.millis(500, 30_000));
        }
    }

    private Duration zombie() {
        return chance.millis(2_000, 30_000);
    }

    private void refuse(Call call, @Nullable Fault fault) {
        if (fault == null || fault.scope() == Scope.ANSWER) {
            return;
        }
        if (fault == Fault.CRASH_BEFORE_EFFECT) {
            throw new Cut();
        }
        if (fault.answer() != null) {
            cluster.wait(fault == Fault.UNHEARD ? DEADLINE : travel());
        }
        fail(call, fault); // others have done their part by now: the call leaves at once, as it was permitted
    }

    private static void fail(Call call, Fault fault) {
        DriverFault answer = fault.answer();
        if (answer != null) {
            throw new DriverException(call.name(), answer);
        }
    }

    /// What is on its way arrives even if whoever sent it stands still or dies meanwhile. Claims are not sent, but
    /// taken in our own database.
    private <T> T carry(Call call, @Nullable Fault fault, Supplier<T> effect) {
        Duration travel = travel();
        if (call.step().kind() == StepKind.Kind.CLAIM) {
            cluster.wait(travel);
            T answer = effect.get();
            return fault == Fault.TWICE ? effect.get() : answer;
        }
        return cluster.outside(travel, () -> {
            T answer = effect.get();
            return fault == Fault.TWICE ? effect.get() : answer;
        });
    }

    private <T> T answered(Call call, @Nullable Fault fault, T answer) {
        if (fault == null || fault.scope() != Scope.ANSWER) {
            cluster.wait(travel());
            return answer;
        }
        switch (fault) {
            case CRASH_AFTER_EFFECT -> throw new Cut();
            case ALL_RESTART -> cluster.killAll();
            case BUG_AFTER -> throw cluster.bug(call);
            case PAUSE -> cluster.freeze(chance.millis(10, 3_000));
            case ZOMBIE_DURING -> cluster.freeze(zombie());
            case CUT_OFF_AFTER -> cluster.cutOff(chance.millis(500, 30_000));
            case TOO_LATE -> cluster.wait(DEADLINE);
            case LATE -> cluster.wait(chance.millis(1_000, 9_000));
            default -> cluster.wait(travel());
        }
        fail(call, fault);
        return answer;
    }

    /// Most calls are so fast that nothing happens meanwhile.
    private Duration travel() {
        return chance.in(0.3) ? chance.millis(0, 60) : Duration.ZERO;
    }
}
