package io.santoku.driver.katana;

import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.Sight;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.PlainEndpoint;
import io.santoku.driver.http.PlainFaults;
import io.santoku.driver.http.PlainSights;
import io.santoku.driver.http.UndeletableResources;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Ems;
import java.util.List;
import java.util.Set;

/// Calls an element manager for its drivers, which differ only in the paths and in the statuses that count as gone.
public final class RadioEndpoint {
    /// The statuses that mean that there is nothing to remove: no such slice (404), or no removal at all (405, 501),
    /// which the predecessor never asked for.
    public static final Set<Integer> NOTHING_TO_REMOVE = Set.of(404, 405, 501);

    private final UndeletableResources undeletable = new UndeletableResources();
    private final PlainEndpoint endpoint;

    public RadioEndpoint(Ems ems, HttpSettings settings) {
        this.endpoint = new PlainEndpoint(ems.tls(), ems.url(), settings);
    }

    /// Checks that the element manager answers at all.
    public void check() {
        endpoint.check();
    }

    /// Check items from the element manager's answers so far.
    public List<CheckItem> appearance() {
        return endpoint.appearance();
    }

    /// Posts the message of `order` to the path of `template`, with `values` for its variables.
    public void configure(RadioOrder order, String template, String... values) {
        undeletable.sent(order.sliceId());
        endpoint.succeed(Call.post(template, RadioMessage.of(order), values));
    }

    /// Deletes the path of `template`, with `sliceId` for its variable; the statuses `gone` mean that there is nothing.
    public void remove(String template, String sliceId, Set<Integer> gone) {
        Answer answer = endpoint.send(Call.delete(template, sliceId));
        undeletable.removed(sliceId, answer);
        if (!answer.isSuccess() && !gone.contains(answer.status())) {
            throw PlainFaults.of(answer);
        }
    }

    /// Reads the path of `template`, with `sliceId` for its variable; a configuration that the element manager cannot
    /// remove is not read.
    public Sight sight(String template, String sliceId) {
        return undeletable.sight(sliceId).orElseGet(() -> PlainSights.of(endpoint.send(Call.get(template, sliceId))));
    }
}
