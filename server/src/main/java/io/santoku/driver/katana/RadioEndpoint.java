package io.santoku.driver.katana;

import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.Sight;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PlainFaults;
import io.santoku.driver.http.PlainSights;
import io.santoku.driver.http.UndeletableResources;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Ems;
import java.net.URI;
import java.util.List;
import java.util.Set;

/// Calls an element manager for its drivers, which differ only in the paths and in the statuses that count as gone.
public final class RadioEndpoint {
    /// The statuses that mean that there is nothing to remove: no such slice (404), or no removal at all (405, 501),
    /// which the predecessor never asked for.
    public static final Set<Integer> NOTHING_TO_REMOVE = Set.of(404, 405, 501);

    private final UndeletableResources keepers = new UndeletableResources();
    private final Caller caller;
    private final URI url;

    public RadioEndpoint(Ems ems, HttpSettings settings) {
        this.caller = new Caller(ems.tls(), settings);
        this.url = ems.url();
    }

    /// Checks that the element manager answers at all; most have nothing to read at their address.
    public void check() {
        Answer answer = caller.send(url, Call.get(""));
        if (answer.status() >= 500) {
            throw PlainFaults.of(answer);
        }
    }

    /// Check items from the element manager's answers so far.
    public List<CheckItem> appearance() {
        return caller.appearance();
    }

    /// Posts the message of `order` to the path of `template`, with `values` for its variables.
    public void configure(RadioOrder order, String template, String... values) {
        keepers.sent(order.sliceId());
        Answer answer = caller.send(url, Call.post(template, RadioMessage.of(order), values));
        if (!answer.isSuccess()) {
            throw PlainFaults.of(answer);
        }
    }

    /// Deletes the path of `template`, with `sliceId` for its variable; the statuses `gone` mean that there is nothing.
    public void remove(String template, String sliceId, Set<Integer> gone) {
        Answer answer = caller.send(url, Call.delete(template, sliceId));
        keepers.removed(sliceId, answer);
        if (!answer.isSuccess() && !gone.contains(answer.status())) {
            throw PlainFaults.of(answer);
        }
    }

    /// Reads the path of `template`, with `sliceId` for its variable; a configuration that the element manager cannot
    /// remove is not read.
    public Sight sight(String template, String sliceId) {
        return keepers.sight(sliceId).orElseGet(() -> PlainSights.of(caller.send(url, Call.get(template, sliceId))));
    }
}
