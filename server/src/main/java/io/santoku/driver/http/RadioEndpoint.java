package io.santoku.driver.http;

import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.Sight;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Ems;
import java.net.URI;
import java.util.List;
import java.util.Set;

/// An element manager as its drivers see it: they differ in the paths only, and in what counts as gone.
public final class RadioEndpoint {
    /// What answers say that there is nothing to remove: no such slice, or no removal at all, which the predecessor
    /// never asked for.
    public static final Set<Integer> NOTHING_TO_REMOVE = Set.of(404, 405, 501);

    private final UndeletableResources keepers = new UndeletableResources();
    private final Caller caller;
    private final URI url;

    public RadioEndpoint(Ems ems, HttpSettings settings) {
        this.caller = new Caller(ems.tls(), settings);
        this.url = ems.url();
    }

    /// Whether it answers at all; most element managers have nothing to read at their address.
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

    /// Posts the message of `order` to a path in which `values` stand.
    public void configure(RadioOrder order, String template, String... values) {
        keepers.sent(order.sliceId());
        Answer answer = caller.send(url, Call.post(template, RadioMessage.of(order), values));
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
    }

    /// Deletes what is at a path in which `sliceId` stands; `gone` are the statuses that mean there is nothing.
    public void remove(String template, String sliceId, Set<Integer> gone) {
        Answer answer = caller.send(url, Call.delete(template, sliceId));
        keepers.removed(sliceId, answer);
        if (!answer.isSuccess() && !gone.contains(answer.status())) {
            throw PlainFaults.of(answer);
        }
    }

    /// What is shown at a path in which `sliceId` stands.
    public Sight sight(String template, String sliceId) {
        return keepers.sight(sliceId).orElseGet(() -> PlainSights.of(caller.send(url, Call.get(template, sliceId))));
    }
}
