package io.santoku.lifecycle;

import io.santoku.activation.Activation;
import io.santoku.driver.Trace;
import io.santoku.execution.LeakCertificate;
import io.santoku.execution.Leavings;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.RunState;
import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.Holder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds in the journal the transport slices and radio configurations that were sent and never confirmed to be gone:
/// forced deletions left them, and no slice holds them. For components that cannot list what they have.
final class Abandoned {
    private static final int PAGE = 200;

    private final OperationLog operations;

    Abandoned(OperationLog operations) {
        this.operations = operations;
    }

    /// All of these that are at one of the components.
    List<Strays.Listed> at(Set<ComponentId> components) {
        return ended(null, OperationKind.FORCE_DELETE)
                .filter(summary -> summary.left() > 0)
                .flatMap(summary -> operations.find(summary.id()).stream())
                .flatMap(this::left)
                .filter(one -> components.contains(one.component()))
                .distinct()
                .toList();
    }

    private Stream<Strays.Listed> left(OperationLog.Recorded deletion) {
        Set<ResourceId> left = leftBy(deletion);
        List<Strays.Listed> sent = resources(deletion)
                .filter(resource -> left.contains(resource.id()))
                .flatMap(resource ->
                        trace(resource).stream().map(trace -> new Strays.Listed(resource.component(), trace)))
                .toList();
        if (sent.isEmpty()) {
            return Stream.empty();
        }
        Set<Strays.Listed> gone = cleanedUp(deletion.operation().holder());
        return sent.stream().filter(one -> !gone.contains(one));
    }

    /// The things that clean-ups removed later.
    private Set<Strays.Listed> cleanedUp(Holder holder) {
        Set<Strays.Listed> gone = new HashSet<>();
        ended(holder, OperationKind.CLEAN_UP)
                .flatMap(summary -> operations.find(summary.id()).stream())
                .forEach(cleanUp -> {
                    Set<ResourceId> left = leftBy(cleanUp);
                    resources(cleanUp)
                            .filter(resource -> !left.contains(resource.id()))
                            .flatMap(resource -> Provisioning.found(resource).stream())
                            .forEach(found -> gone.add(new Strays.Listed(found.component(), found.trace())));
                });
        return gone;
    }

    private Stream<OperationLog.Summary> ended(@Nullable Holder holder, OperationKind kind) {
        var first = OperationLog.Query.all().of(holder).of(kind).first(PAGE);
        return Stream.iterate(
                        operations.list(first),
                        page -> !page.isEmpty(),
                        page -> operations.list(first.before(page.getLast().id())))
                .flatMap(List::stream)
                .filter(summary -> summary.state().ended());
    }

    private static Set<ResourceId> leftBy(OperationLog.Recorded recorded) {
        RunState state = recorded.state();
        return Leavings.of(recorded.operation(), state).stream()
                .map(LeakCertificate.Finding::resource)
                .collect(Collectors.toSet());
    }

    private static Stream<Resource> resources(OperationLog.Recorded recorded) {
        return recorded.operation().plan().steps().stream().map(Step::resource);
    }

    private static Optional<Trace> trace(Resource resource) {
        return Provisioning.trace(resource).or(() -> Activation.trace(resource));
    }
}
