package io.santoku.simulation;

import io.santoku.execution.OperationKind;
import io.santoku.simulation.Memory.OperationRow;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.World.Name;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// In which order things are to be made and removed outside: what stands on something comes later and goes earlier.
/// Forced deletions may break that.
record Rules(World world, Memory memory) {
    void checkMaking(Name name, String on, String claim) {
        boolean isThere = switch (name.kind()) {
            case ACCOUNT -> has(Kind.TENANT, on) || isTamperedWith(Kind.TENANT, on);
            case NS -> hasAccount(on) || world.isLost(on);
            case CLAIM, TENANT, TRANSPORT, RADIO -> true;
        };
        if (!isThere) {
            breach(name + " is made without what it needs", claim);
        }
    }

    void checkRemoval(Name name, String claim) {
        if (isCleanUp(claim) && isHeld(name)) {
            world.breach(name + " is held by a slice, and removed by a repair, by " + claim);
        }
        boolean isFree = switch (name.kind()) {
            case TENANT -> Cloud.areRemains(name) || !has(Kind.ACCOUNT, Cloud.tenant(name.name()));
            case ACCOUNT -> world.find(name).stream().noneMatch(account -> isStoodOn(account.id));
            case CLAIM, NS, TRANSPORT, RADIO -> true;
        };
        if (!isFree) {
            breach(name + " is removed under what stands on it", claim);
        }
    }

    private boolean isTamperedWith(Kind kind, String name) {
        return Place.VIMS.stream()
                .anyMatch(vim ->
                        !world.tamperedWith(new Name(kind, vim.id().id(), name)).equals(Instant.MIN));
    }

    private boolean isHeld(Name name) {
        return memory.held.keySet().stream()
                .filter(key -> !key.resource().kind().equals("stray"))
                .anyMatch(key -> Names.outside(key.holder(), key.resource(), memory.subnets.containsKey(key.holder()))
                        .equals(name));
    }

    private boolean isCleanUp(String claim) {
        OperationRow row = operation(claim);
        return row != null && row.operation().kind() == OperationKind.CLEAN_UP;
    }

    private @Nullable OperationRow operation(String claim) {
        return memory.operations.get(claim.substring(0, claim.lastIndexOf('.')));
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
        OperationRow row = operation(claim);
        return row != null && row.operation().kind() == OperationKind.FORCE_DELETE;
    }
}
