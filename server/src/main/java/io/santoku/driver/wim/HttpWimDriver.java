package io.santoku.driver.wim;

import io.santoku.driver.Sight;
import io.santoku.driver.WimDriver;
import io.santoku.driver.http.Addresses;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PlainFaults;
import io.santoku.driver.http.TransportMessage;
import io.santoku.driver.http.TransportSights;
import io.santoku.inventory.Wim;
import java.net.URI;

/// Orders transport slices by posting them to the controller's address; the same post again replaces the first.
public final class HttpWimDriver implements WimDriver {
    private final Caller caller;
    private final URI url;

    public HttpWimDriver(Wim wim, HttpSettings settings) {
        this.caller = new Caller(wim.tls(), settings);
        this.url = Addresses.parse(wim.url());
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
        Answer answer = caller.send(url, Call.post("", TransportMessage.of(order)));
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
    }

    @Override
    public void removeTransport(String sliceId) {
        Answer answer = caller.send(url, Call.delete("/{slice}", sliceId));
        if (!answer.isSuccess() && answer.status() != 404) {
            throw PlainFaults.of(answer);
        }
    }

    @Override
    public Sight observeTransport(TransportOrder order) {
        return TransportSights.of(caller.send(url, Call.get("/{slice}", order.sliceId())), order);
    }
}
