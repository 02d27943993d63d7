package io.santoku.lifecycle;

import io.santoku.activation.Activation;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.execution.Dispatcher;
import io.santoku.execution.Instruction;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.ResourceId;
import io.santoku.provisioning.ClaimFacts;
import io.santoku.provisioning.SubnetClaims;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Implements the claims of slices on shared subnets. The first order that claims a subnet builds it, and the last
/// release removes it: both are operations of the subnet itself, so that it outlives the slice that began it.
public final class SharedSubnets implements SubnetClaims {
    private final Stores stores;
    private final Dispatcher dispatcher;
    private final OperationStarter starter;

    public SharedSubnets(Stores stores, Dispatcher dispatcher, Lifecycle.Environment environment) {
        this.stores = stores;
        this.dispatcher = dispatcher;
        this.starter = new OperationStarter(stores, dispatcher, environment);
    }

    private sealed interface Release {
        record Through() implements Release {}

        record Waiting(String on) implements Release {}

        /// The build of a subnet that no slice waits for any more is cancelled.
        record Early(OperationId building, String on) implements Release {}

        record Failed(String why) implements Release {}
    }

    @Override
    public Progress<ClaimFacts> use(SubnetId id) {
        SliceSubnet subnet = stores.subnets().find(id).orElseThrow(() -> broken("shared subnet " + id + " is gone"));
        String function = subnet.functionId();
        return switch (subnet.standing().phase()) {
            case RUNNING -> new Progress.Ready<>(facts(subnet));
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION ->
                new Progress.Underway<>(
                        new ClaimFacts(Map.of()), "the shared instance of %s to be built".formatted(function));
            case FAILED, TERMINATING, ERROR ->
                throw broken("%s (%s)".formatted(subnet.standing().reason(), id));
        };
    }

    @Override
    public Removal release(SubnetId id, SliceId slice) {
        Release release = stores.transactions()
                .inTransaction(() -> stores.subnets()
                        .lock(id)
                        .map(subnet -> released(subnet, slice))
                        .orElseGet(Release.Through::new));
        return switch (release) {
            case Release.Through _ -> new Removal.Gone();
            case Release.Waiting(var on) -> new Removal.Underway(on);
            case Release.Early(var building, var on) -> {
                cancel(building);
                yield new Removal.Underway(on);
            }
            case Release.Failed(var why) ->
                // the subnet's own removal was retried for long enough
                throw new DriverException("remove shared instance", new DriverFault.Rejected(why));
        };
    }

    /// Cancels the build, without the subnet's lock: a journal write locks the operation first and the subnet second.
    private void cancel(OperationId building) {
        if (stores.journal().instruct(building, Instruction.CANCEL)) {
            dispatcher.dispatch(building);
        }
    }

    @Override
    public boolean isClaimed(SubnetId id, SliceId slice) {
        return stores.subnets()
                .find(id)
                .map(SliceSubnet::users)
                .orElse(List.of())
                .contains(slice);
    }

    /// Removes subnets that no slice uses and no slice released: the last user was deleted by force, or was stopped
    /// before it had begun. To be called now and then.
    public void removeUnused() {
        for (SliceSubnet seen : stores.subnets().all()) {
            if (seen.users().isEmpty()) {
                removeUnused(seen.id());
            }
        }
    }

    private void removeUnused(SubnetId id) {
        Optional<Release> release = stores.transactions()
                .inTransaction(() -> stores.subnets()
                        .lock(id)
                        .filter(subnet -> subnet.users().isEmpty())
                        .map(this::abandoned));
        if (release.isPresent() && release.get() instanceof Release.Early(var building, var _)) {
            cancel(building);
        }
    }

    private Release abandoned(SliceSubnet subnet) {
        if (isBeingTakenUp(subnet)) {
            return waiting(subnet);
        }
        return switch (subnet.standing().phase()) {
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION -> early(subnet);
            case RUNNING, FAILED, ERROR -> {
                starter.remove(subnet.id(), false);
                yield waiting(subnet);
            }
            case TERMINATING -> waiting(subnet);
        };
    }

    /// The last claim stays until the subnet is gone, so that its user remains known. A failed removal is reported
    /// once; a further release starts it again.
    private Release released(SliceSubnet subnet, SliceId slice) {
        if (subnet.users().stream().anyMatch(user -> !user.equals(slice))) {
            stores.subnets().release(subnet.id(), slice);
            return new Release.Through();
        }
        if (isBeingTakenUp(subnet)) {
            return waiting(subnet);
        }
        return switch (subnet.standing().phase()) {
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION -> early(subnet);
            case RUNNING, FAILED -> removing(subnet, slice);
            case TERMINATING -> waiting(subnet);
            case ERROR ->
                stores.subnets().reportOnce(subnet.id())
                        ? new Release.Failed(String.valueOf(subnet.standing().reason()))
                        : removing(subnet, slice);
        };
    }

    /// Starts to remove the subnet, by force if its last user is deleted by force.
    private Release removing(SliceSubnet subnet, SliceId slice) {
        boolean forced = stores.slices()
                .find(slice)
                .flatMap(user -> stores.operations().find(user.operation()))
                .filter(latest -> latest.operation().kind() == OperationKind.FORCE_DELETE)
                .isPresent();
        starter.remove(subnet.id(), forced);
        return waiting(subnet);
    }

    /// Whether an operation on the subnet is open although its phase is final: its last operation is being retried for
    /// what it left.
    private boolean isBeingTakenUp(SliceSubnet subnet) {
        boolean isOver = subnet.standing().phase() == Phase.ERROR
                || subnet.standing().phase() == Phase.RUNNING
                || subnet.standing().phase() == Phase.FAILED;
        return isOver && stores.operations().open(subnet.id()).isPresent();
    }

    private static Release early(SliceSubnet subnet) {
        return new Release.Early(
                subnet.operation(), "the shared instance of %s to be given up".formatted(subnet.functionId()));
    }

    private static Release waiting(SliceSubnet subnet) {
        return new Release.Waiting("the shared instance of %s to be removed".formatted(subnet.functionId()));
    }

    private ClaimFacts facts(SliceSubnet subnet) {
        var byResource = new HashMap<ResourceId, ServiceFacts>();
        stores.slices().held(subnet.id()).forEach(held -> {
            if (held.facts() instanceof ServiceFacts facts) {
                byResource.put(held.id(), facts);
            }
        });
        var byKey = new HashMap<String, ServiceFacts>();
        for (ServiceSite site : subnet.sites()) {
            ServiceFacts facts = byResource.get(Activation.serviceId(site));
            if (facts != null) {
                byKey.put(site.key(), facts);
            }
        }
        return new ClaimFacts(byKey);
    }

    private static DriverException broken(String detail) {
        return new DriverException("build shared instance", new DriverFault.Broken(detail));
    }
}
