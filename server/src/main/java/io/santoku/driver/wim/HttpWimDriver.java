package io.santoku.driver.wim;

import io.santoku.driver.DriverType;
import io.santoku.driver.Listing;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.WimDriver;
import io.santoku.driver.http.Addresses;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PlainEndpoint;
import io.santoku.driver.http.PlainFaults;
import io.santoku.driver.http.PlainListings;
import io.santoku.driver.http.UndeletableResources;
import io.santoku.driver.katana.RadioEndpoint;
import io.santoku.driver.katana.TransportMessage;
import io.santoku.driver.katana.TransportSights;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Wim;
import java.util.List;
import java.util.function.Predicate;

/// Orders transport slices by posting them to the controller's address; posting one again replaces it.
final class HttpWimDriver implements WimDriver {
    /// Describes the type `test-wim` and its settings.
    static final DriverType TYPE = DriverType.atUrl(
            ComponentKind.WIM,
            "test-wim",
            "A controller that takes transport slices at one HTTP address.",
            DriverType.exporter());

    private final UndeletableResources undeletable = new UndeletableResources();
    private final PlainEndpoint endpoint;

    HttpWimDriver(Wim wim, HttpSettings settings) {
        this.endpoint = new PlainEndpoint(wim.tls(), Addresses.parse(wim.url()), settings);
    }

    @Override
    public List<CheckItem> examine() {
        return endpoint.appearance();
    }

    @Override
    public void check() {
        endpoint.check();
    }

    @Override
    public void ensureTransport(TransportOrder order) {
        undeletable.sent(order.sliceId());
        endpoint.succeed(Call.post("", TransportMessage.of(order)));
    }

    @Override
    public void removeTransport(String sliceId) {
        Answer answer = endpoint.send(Call.delete("/{slice}", sliceId));
        undeletable.removed(sliceId, answer);
        if (!answer.isSuccess() && !RadioEndpoint.NOTHING_TO_REMOVE.contains(answer.status())) {
            throw PlainFaults.of(answer);
        }
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        return PlainListings.of(endpoint.send(Call.get("")), Trace.Kind.TRANSPORT, "_id", ours);
    }

    @Override
    public Sight observeTransport(TransportOrder order) {
        return undeletable
                .sight(order.sliceId())
                .orElseGet(() -> TransportSights.of(endpoint.send(Call.get("/{slice}", order.sliceId())), order));
    }
}
