package io.santoku.simulation;

import io.santoku.execution.Looks;
import io.santoku.execution.Operations;
import io.santoku.lifecycle.Audit;
import io.santoku.lifecycle.Healing;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.SharedSubnets;
import io.santoku.lifecycle.Steering;
import io.santoku.lifecycle.TakingUp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One life of a node.
final class Incarnation {
    final String node;
    final Map<String, Execution> running = new TreeMap<>();
    final Set<Strand> strands = new LinkedHashSet<>();
    private final Server server;
    private boolean isAlive = true;
    private Instant frozenUntil = Instant.MIN;
    private Instant cutOffUntil = Instant.MIN;

    /// What runs in it.
    record Server(Lifecycle lifecycle, Steering steering, Tending tending, Operations operations, Looks looks) {}

    /// What is done now and then.
    record Tending(SharedSubnets subnets, TakingUp takingUp, Healing healing, Audit audit) {}

    /// Makes what runs in a process.
    @FunctionalInterface
    interface Maker {
        Server make(Incarnation process);
    }

    Incarnation(String node, Maker maker) {
        this.node = node;
        this.server = maker.make(this);
    }

    Server server() {
        return server;
    }

    boolean isAlive() {
        return isAlive;
    }

    void die() {
        isAlive = false;
        strands.forEach(Strand::cut);
        strands.clear();
    }

    void freeze(Instant until) {
        frozenUntil = until;
    }

    Instant frozenUntil() {
        return frozenUntil;
    }

    boolean isFrozen(Instant now) {
        return now.isBefore(frozenUntil);
    }

    void cutOff(Instant until) {
        cutOffUntil = until;
    }

    boolean isCutOff(Instant now) {
        return now.isBefore(cutOffUntil);
    }
}
