package io.santoku.activation;

import io.santoku.driver.EmsDriver.RadioEnd;
import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.EmsDriver.RadioService;
import io.santoku.driver.Ends;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.Progress;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.execution.ResourceHandler;
import io.santoku.provisioning.ClaimFacts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends radio configurations, with the addresses of the network services that run by then, and removes them.
final class RadioConfigurationHandler implements ResourceHandler<RadioConfiguration, RadioHolding> {
    private final RegisteredDrivers drivers;

    RadioConfigurationHandler(RegisteredDrivers drivers) {
        this.drivers = drivers;
    }

    @Override
    public Progress<RadioHolding> apply(
            RadioConfiguration radio, @Nullable RadioHolding known, Surroundings surroundings) {
        List<RadioOrder> orders = orders(radio, surroundings);
        orders.forEach(drivers.ems(radio.component())::configure);
        return new Progress.Ready<>(new RadioHolding(radio.sliceId(), orders.size(), orders));
    }

    @Override
    public Removal remove(RadioConfiguration radio, @Nullable RadioHolding known) {
        drivers.ems(radio.component()).removeConfiguration(radio.sliceId());
        return new Removal.Gone();
    }

    @Override
    public Sight observe(RadioConfiguration radio, @Nullable RadioHolding known) {
        return drivers.ems(radio.component()).observeConfiguration(radio.sliceId());
    }

    static List<RadioOrder> orders(RadioConfiguration radio, Surroundings surroundings) {
        return radio.connections().stream()
                .map(connection -> order(radio, connection, surroundings))
                .toList();
    }

    private static RadioOrder order(
            RadioConfiguration radio, Ends<RadioConfiguration.End> connection, Surroundings surroundings) {
        return new RadioOrder(radio.sliceId(), connection.map(end -> end(end, surroundings)), radio.sla());
    }

    private static RadioEnd end(RadioConfiguration.End end, Surroundings surroundings) {
        List<RadioService> services = end.reached().stream()
                .flatMap(service -> running(service, surroundings).stream())
                .toList();
        return new RadioEnd(end.function(), end.services() == null ? null : services, end.physicalFunctions());
    }

    /// The service with its addresses; empty if it was left out, so that there is nothing to connect to.
    private static Optional<RadioService> running(RadioConfiguration.Service service, Surroundings surroundings) {
        return surroundings
                .facts(service.resource())
                .flatMap(facts -> of(service, facts))
                .map(facts -> new RadioService(service.name(), service.location(), facts.vnfs(), sharingList(service)));
    }

    private static Optional<ServiceFacts> of(RadioConfiguration.Service service, Object facts) {
        return facts instanceof ClaimFacts shared
                ? Optional.ofNullable(shared.services().get(service.key()))
                : Optional.of((ServiceFacts) facts);
    }

    private static @Nullable String sharingList(RadioConfiguration.Service service) {
        return service.subnet() == null ? null : service.subnet().value();
    }
}
