package io.santoku.running.policy;

import io.santoku.driver.DriverException;
import io.santoku.driver.Notifier;
import io.santoku.execution.OperationId;
import io.santoku.inventory.NetworkAddress;
import io.santoku.lifecycle.ChangeResult;
import io.santoku.lifecycle.DeleteResult;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Modification;
import io.santoku.lifecycle.Proposal;
import io.santoku.nest.Promise;
import io.santoku.placement.Misfit;
import io.santoku.running.alert.FailingService;
import io.santoku.slice.SliceId;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Applies the actions of rules by the same use cases that clients have.
public final class LifecycleRemedy implements Remedy {
    private static final Duration WHILE_BUSY = Duration.ofSeconds(1);
    private static final Duration WHILE_DEAF = Duration.ofSeconds(30);

    private final Lifecycle lifecycle;
    private final Notifier notifier;

    public LifecycleRemedy(Lifecycle lifecycle, Notifier notifier) {
        this.lifecycle = lifecycle;
        this.notifier = notifier;
    }

    @Override
    public Outcome apply(RuleText rule, FailingService failing, Map<String, Object> content) {
        SliceId slice = failing.slice();
        String key = failing.key();
        return switch (rule.then()) {
            case RESTART -> changed(slice, new Modification.RestartService(key, false));
            case MOVE -> changed(slice, new Modification.RestartService(key, true));
            case STOP -> changed(slice, new Modification.StopService(key));
            case DELETE -> deleted(slice);
            case NOTIFY -> notified(rule, content);
        };
    }

    private Outcome changed(SliceId slice, Modification modification) {
        return switch (lifecycle.change(slice, modification)) {
            case ChangeResult.Changing(var operation) -> new Outcome.Started(operation.id());
            case ChangeResult.Busy(var operation) -> busy(operation);
            case ChangeResult.Inapplicable(var why) -> new Outcome.Refused(why);
            case ChangeResult.Declined(var why) -> new Outcome.Refused(sentence(why));
            case ChangeResult.NoSuchService(var key) -> new Outcome.Refused("the slice has no " + key);
            case ChangeResult.Unknown _ -> new Outcome.Refused("the slice is gone");
            case ChangeResult.Feasible _ -> throw new IllegalStateException("a change was only previewed");
        };
    }

    private Outcome deleted(SliceId slice) {
        return switch (lifecycle.delete(slice, false)) {
            case DeleteResult.Deleting(var operation) -> new Outcome.Started(operation.id());
            case DeleteResult.Busy(var operation) -> busy(operation);
            case DeleteResult.Unknown _ -> new Outcome.Refused("the slice is gone");
        };
    }

    private Outcome notified(RuleText rule, Map<String, Object> content) {
        var message = new HashMap<>(content);
        message.put("rule", rule.name());
        URI address = Objects.requireNonNull(rule.url());
        try {
            notifier.send(address, message);
            return new Outcome.Done();
        } catch (DriverException deaf) {
            return new Outcome.Later(
                    "%s was not notified: %s"
                            .formatted(
                                    NetworkAddress.of(address.toString()).host(),
                                    deaf.fault().detail()),
                    WHILE_DEAF);
        }
    }

    private static Outcome busy(OperationId operation) {
        return new Outcome.Later("operation %s works on the slice".formatted(operation), WHILE_BUSY);
    }

    private static String sentence(Proposal why) {
        return switch (why) {
            case Proposal.Refused(var violations) -> "the change is refused: " + violations;
            case Proposal.Lacking(var reasons) -> String.join("; ", reasons);
            case Proposal.InMaintenance(var reasons) -> String.join("; ", reasons);
            case Proposal.Unkept(var promises) ->
                promises.stream().map(Promise::attribute).collect(Collectors.joining(", ")) + ": kept by no component";
            case Proposal.Unserved(var reasons) -> String.join("; ", reasons);
            case Proposal.Unplaceable(var misfits) ->
                misfits.stream().map(Misfit::reason).distinct().collect(Collectors.joining("; "));
            case Proposal.Taken(var snssai) -> snssai + " is taken";
            case Proposal.Feasible _ -> throw new IllegalStateException("a feasible change was declined");
        };
    }
}
