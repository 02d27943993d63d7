package io.santoku.provisioning;

import io.santoku.driver.Listing;
import io.santoku.driver.Progress;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.execution.ResourceHandler;
import io.santoku.inventory.Amounts;
import org.jspecify.annotations.Nullable;

/// Removes unheld things from components.
final class StrayHandler implements ResourceHandler<Stray, String> {
    private final RegisteredDrivers drivers;

    StrayHandler(RegisteredDrivers drivers) {
        this.drivers = drivers;
    }

    /// A stray is never wanted, so never made.
    @Override
    public Progress<String> apply(Stray stray, @Nullable String known, Surroundings surroundings) {
        throw new IllegalStateException("nothing makes " + stray.id());
    }

    @Override
    public Removal remove(Stray stray, @Nullable String known) {
        Trace trace = stray.trace();
        return switch (trace.kind()) {
            case ACCOUNT -> drivers.nfvo(stray.component()).removeAccount(trace.name(), null);
            case SERVICE -> drivers.nfvo(stray.component()).removeService(trace.name(), null);
            case TENANT -> {
                drivers.vim(stray.component()).removeProject(trace.name(), null);
                yield new Removal.Gone();
            }
            case TRANSPORT -> {
                drivers.wim(stray.component()).removeTransport(trace.name());
                yield new Removal.Gone();
            }
            case RADIO -> {
                drivers.ems(stray.component()).removeConfiguration(trace.name());
                yield new Removal.Gone();
            }
        };
    }

    @Override
    public Sight observe(Stray stray, @Nullable String known) {
        Trace trace = stray.trace();
        return switch (trace.kind()) {
            case ACCOUNT -> drivers.nfvo(stray.component()).observeAccount(trace.name(), null);
            case SERVICE -> drivers.nfvo(stray.component()).observeService(trace.name(), null);
            case TENANT -> drivers.vim(stray.component()).observeProject(trace.name(), Amounts.NONE, null);
            case TRANSPORT -> sight(drivers.wim(stray.component()).traces(trace.name()::equals));
            case RADIO -> sight(drivers.ems(stray.component()).traces(trace.name()::equals));
        };
    }

    private static Sight sight(Listing listing) {
        return switch (listing) {
            case Listing.Complete(var traces) -> traces.isEmpty() ? new Sight.Gone() : new Sight.Same();
            case Listing.Impossible(var why) -> new Sight.Unseen(why);
        };
    }
}
