package io.santoku.activation;

import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.NfvoDriver.ServiceOrder;
import io.santoku.driver.Progress;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.execution.ResourceHandler;
import org.jspecify.annotations.Nullable;

/// Starts and ends network services.
final class NetworkServiceHandler implements ResourceHandler<NetworkService, ServiceFacts> {
    private final RegisteredDrivers drivers;

    NetworkServiceHandler(RegisteredDrivers drivers) {
        this.drivers = drivers;
    }

    @Override
    public Progress<ServiceFacts> apply(
            NetworkService service, @Nullable ServiceFacts known, Surroundings surroundings) {
        var account = surroundings.required(service.account(), AccountFacts.class);
        NetworkService.Descriptor descriptor = service.descriptor();
        var order = new ServiceOrder(service.outsideName(), descriptor.nsdId(), descriptor.key(), account.accountId());
        return drivers.nfvo(service.component()).ensureService(order, known);
    }

    @Override
    public Removal remove(NetworkService service, @Nullable ServiceFacts known) {
        return drivers.nfvo(service.component()).removeService(service.outsideName(), known);
    }

    @Override
    public Sight observe(NetworkService service, @Nullable ServiceFacts known) {
        return drivers.nfvo(service.component()).observeService(service.outsideName(), known);
    }
}
