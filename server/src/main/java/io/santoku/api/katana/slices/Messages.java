package io.santoku.api.katana.slices;

import io.santoku.activation.Activation;
import io.santoku.driver.katana.RadioMessage;
import io.santoku.driver.katana.TransportMessage;
import io.santoku.inventory.Secrets;
import io.santoku.lifecycle.Slices.Held;
import io.santoku.provisioning.Provisioning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes `wim_data` and `ems_data`, the messages to the transport controller and to the element managers, with dots
/// for secrets. They are built by the same code as the messages themselves; a slice without such a message lacks the
/// member.
final class Messages {
    private final WholeSlice whole;

    Messages(WholeSlice whole) {
        this.whole = whole;
    }

    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        whole.own().ofKind("transport").stream()
                .flatMap(held -> Provisioning.transportOrder(held.resource()).stream())
                .findFirst()
                .ifPresent(order -> document.put("wim_data", TransportMessage.of(order)));
        var radios = new LinkedHashMap<String, Object>();
        whole.own().ofKind("radio").forEach(held -> radios.put(manager(held), radios(held)));
        if (!radios.isEmpty()) {
            document.put("ems_data", radios);
        }
        return Secrets.masked(document);
    }

    private List<Map<String, Object>> radios(Held held) {
        return Activation.radioOrders(
                        held.resource(), held.facts(), id -> whole.own().facts(id, Object.class))
                .stream()
                .map(RadioMessage::of)
                .toList();
    }

    private static String manager(Held held) {
        return held.resource().component().id();
    }
}
