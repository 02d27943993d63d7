package io.santoku.driver.http;

import io.santoku.inventory.CheckItem;
import io.santoku.inventory.PolicyEngine;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// A policy engine as its drivers see it: slices are posted to its address.
public final class PolicyEndpoint {
    private final Caller caller;
    private final URI url;

    public PolicyEndpoint(PolicyEngine engine, HttpSettings settings) {
        this.caller = new Caller(engine.tls(), settings);
        this.url = engine.url();
    }

    /// Whether it answers at all; there need not be anything to read at its address.
    public void check() {
        Answer answer = caller.send(url, Call.get(""));
        if (answer.status() >= 500) {
            throw PlainFaults.of(answer);
        }
    }

    /// What the answers so far show of it.
    public List<CheckItem> appearance() {
        return caller.appearance();
    }

    /// Posts the NEST of a slice.
    public void announce(Map<String, Object> nest) {
        succeed(Call.post("", nest));
    }

    /// Sends anything that has to be taken well.
    public void succeed(Call call) {
        Answer answer = caller.send(url, call);
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
    }
}
