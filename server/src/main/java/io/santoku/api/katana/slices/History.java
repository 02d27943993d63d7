package io.santoku.api.katana.slices;

import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.execution.StepState;
import io.santoku.plan.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was done for a slice: its order, and its changes as far as they matter, the newest first.
record History(Order order, List<Order> changes) {
    /// What was known of a network service when it last ran.
    Optional<ServiceFacts> service(ResourceId resource) {
        return Stream.concat(changes.stream(), Stream.of(order))
                .flatMap(operation -> operation.step(resource).stream())
                .map(StepState::facts)
                .filter(ServiceFacts.class::isInstance)
                .map(ServiceFacts.class::cast)
                .filter(facts -> !facts.vnfs().isEmpty())
                .findFirst();
    }
}
