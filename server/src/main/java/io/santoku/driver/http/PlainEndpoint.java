package io.santoku.driver.http;

import io.santoku.inventory.CheckItem;
import io.santoku.inventory.TlsTrust;
import java.net.URI;
import java.util.List;

/// Calls a component at one address, of which nothing can be checked but that it answers.
public final class PlainEndpoint {
    private final Caller caller;
    private final URI url;

    public PlainEndpoint(TlsTrust trust, URI url, HttpSettings settings) {
        this.caller = new Caller(trust, settings);
        this.url = url;
    }

    /// Checks that the component answers at all; there may be nothing to read at its address.
    public void check() {
        Answer answer = send(Call.get(""));
        if (answer.status() >= 500) {
            throw PlainFaults.of(answer);
        }
    }

    /// Check items from the component's answers so far.
    public List<CheckItem> appearance() {
        return caller.appearance();
    }

    /// Sends a call and returns its answer, good or bad.
    public Answer send(Call call) {
        return caller.send(url, call);
    }

    /// Sends a call whose answer has to be a success.
    public void succeed(Call call) {
        Answer answer = send(call);
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
    }
}
