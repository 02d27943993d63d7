package io.santoku.driver.http;

import io.santoku.inventory.CheckItem;
import io.santoku.inventory.PolicyEngine;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Calls a policy engine for its drivers: slices are posted to its address.
public final class PolicyEndpoint {
    private final Caller caller;
    private final URI url;

    public PolicyEndpoint(PolicyEngine engine, HttpSettings settings) {
        this.caller = new Caller(engine.tls(), settings);
        this.url = engine.url();
    }

    /// Checks that the engine answers at all; there may be nothing to read at its address.
    public void check() {
        Answer answer = caller.send(url, Call.get(""));
        if (answer.status() >= 500) {
            throw PlainFaults.of(answer);
        }
    }

    /// Check items from the engine's answers so far.
    public List<CheckItem> appearance() {
        return caller.appearance();
    }

    /// Posts the NEST of a slice.
    public void announce(Map<String, Object> nest) {
        succeed(Call.post("", nest));
    }

    /// Sends a call whose answer has to be a success.
    public void succeed(Call call) {
        Answer answer = caller.send(url, call);
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
    }
}
