package io.santoku.driver.wim;

import io.santoku.driver.DriverType;
import io.santoku.driver.Sight;
import io.santoku.driver.WimDriver;
import io.santoku.driver.http.Addresses;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PlainFaults;
import io.santoku.driver.http.UndeletableResources;
import io.santoku.driver.katana.RadioEndpoint;
import io.santoku.driver.katana.TransportMessage;
import io.santoku.driver.katana.TransportSights;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Wim;
import java.net.URI;
import java.util.List;

/// Orders transport slices by posting them to the controller's address; posting one again replaces it.
public final class HttpWimDriver implements WimDriver {
    /// Describes the type `test-wim` and its settings.
    public static final DriverType TYPE = DriverType.atUrl(
            ComponentKind.WIM,
            "test-wim",
            "A controller that takes transport slices at one HTTP address.",
            DriverType.exporter());

    private final UndeletableResources keepers = new UndeletableResources();
    private final Caller caller;
    private final URI url;

    public HttpWimDriver(Wim wim, HttpSettings settings) {
        this.caller = new Caller(wim.tls(), settings);
        this.url = Addresses.parse(wim.url());
    }

    @Override
    public List<CheckItem> examine() {
        return caller.appearance();
    }

    @Override
    public void check() {
        Answer answer = caller.send(url, Call.get(""));
        if (answer.status() >= 500) {
            throw PlainFaults.of(answer);
        }
    }

    @Override
    public void ensureTransport(TransportOrder order) {
        keepers.sent(order.sliceId());
        Answer answer = caller.send(url, Call.post("", TransportMessage.of(order)));
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
    }

    @Override
    public void removeTransport(String sliceId) {
        Answer answer = caller.send(url, Call.delete("/{slice}", sliceId));
        keepers.removed(sliceId, answer);
        if (!answer.isSuccess() && !RadioEndpoint.NOTHING_TO_REMOVE.contains(answer.status())) {
            throw PlainFaults.of(answer);
        }
    }

    @Override
    public Sight observeTransport(TransportOrder order) {
        return keepers.sight(order.sliceId())
                .orElseGet(() -> TransportSights.of(caller.send(url, Call.get("/{slice}", order.sliceId())), order));
    }
}
