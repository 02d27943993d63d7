package io.santoku.lifecycle;

import io.santoku.execution.Journal;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.ComponentChecks;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.Transactions;

/// The stores of the use cases.
public record Stores(Infrastructure infrastructure, Instances instances, Work work, Transactions transactions) {
    /// The stores of registered components, of reservations on clouds, and of checks.
    public record Infrastructure(Registry registry, Reservations reservations, ComponentChecks checks) {}

    /// The stores of slices and shared subnets, and of NESTs.
    public record Instances(
            Slices slices, Subnets subnets, StoredBaseDescriptors baseDescriptors, NestArchive archive) {}

    /// The stores of operations.
    public record Work(OperationLog operations, Journal journal) {}

    /// The registered components and functions.
    public Registry registry() {
        return infrastructure.registry();
    }

    /// The reservations on clouds.
    public Reservations reservations() {
        return infrastructure.reservations();
    }

    /// The last checks of components.
    public ComponentChecks checks() {
        return infrastructure.checks();
    }

    /// The slices.
    public Slices slices() {
        return instances.slices();
    }

    /// The shared subnets.
    public Subnets subnets() {
        return instances.subnets();
    }

    /// The base descriptors that NESTs refer to.
    public StoredBaseDescriptors baseDescriptors() {
        return instances.baseDescriptors();
    }

    /// The NESTs as posted.
    public NestArchive archive() {
        return instances.archive();
    }

    /// The operations.
    public OperationLog operations() {
        return work.operations();
    }

    /// The journal of the operations.
    public Journal journal() {
        return work.journal();
    }
}
