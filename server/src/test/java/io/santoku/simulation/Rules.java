package io.santoku.simulation;

import io.santoku.execution.OperationKind;
import io.santoku.simulation.Memory.OperationRow;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.World.Name;

/// In which order things are to be made and removed outside: what stands on something comes later and goes earlier.
/// Forced deletions may break that.
record Rules(World world, Memory memory) {
    void checkMaking(Name name, String on, String claim) {
        boolean isThere = switch (name.kind()) {
            case ACCOUNT -> has(Kind.TENANT, on);
            case NS -> hasAccount(on);
            case CLAIM, TENANT, TRANSPORT, RADIO -> true;
        };
        if (!isThere) {
            breach(name + " is made without what it needs", claim);
        }
    }

    void checkRemoval(Name name, String claim) {
        boolean isFree = switch (name.kind()) {
            case TENANT -> !has(Kind.ACCOUNT, Cloud.tenant(name.name()));
            case ACCOUNT -> world.find(name).stream().noneMatch(account -> isStoodOn(account.id));
            case CLAIM, NS, TRANSPORT, RADIO -> true;
        };
        if (!isFree) {
            breach(name + " is removed under what stands on it", claim);
        }
    }

    private boolean isStoodOn(String account) {
        return world.inspect().values().stream()
                .anyMatch(things -> things.stream().anyMatch(thing -> thing.on.equals(account)));
    }

    private boolean has(Kind kind, String name) {
        return world.inspect().keySet().stream()
                .anyMatch(other -> other.kind() == kind && other.name().equals(name));
    }

    private boolean hasAccount(String id) {
        return world.inspect().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Kind.ACCOUNT)
                .anyMatch(entry -> entry.getValue().stream().anyMatch(account -> account.id.equals(id)));
    }

    private void breach(String rule, String claim) {
        if (!isForced(claim)) {
            world.breach(rule + ", by " + claim);
        }
    }

    private boolean isForced(String claim) {
        OperationRow row = memory.operations.get(claim.substring(0, claim.lastIndexOf('.')));
        return row != null && row.operation().kind() == OperationKind.FORCE_DELETE;
    }
}
