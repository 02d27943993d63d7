package io.santoku.api.katana.slices;

import io.santoku.activation.Activation;
import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.http.RadioMessage;
import io.santoku.driver.http.TransportMessage;
import io.santoku.lifecycle.Outline;
import io.santoku.lifecycle.Slices.Held;
import io.santoku.provisioning.Provisioning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was sent to transport controller and element managers, `wim_data` and `ems_data`, in the predecessor's fuller
/// words; nothing of those that are not there.
final class Messages {
    private static final List<String> TRANSPORT_SLA = List.of("network_DL_throughput", "network_UL_throughput", "mtu");
    private static final List<String> RADIO_SLA = List.of(
            "ue_DL_throughput",
            "ue_UL_throughput",
            "group_communication_support",
            "number_of_terminals",
            "positional_support",
            "radio_spectrum",
            "device_velocity",
            "terminal_density");

    private final WholeSlice whole;
    private final Functions functions;
    private final Map<String, @Nullable Object> attributes;

    /// `attributes` are those of the slice, as its document has them.
    Messages(WholeSlice whole, Functions functions, Map<String, @Nullable Object> attributes) {
        this.whole = whole;
        this.functions = functions;
        this.attributes = attributes;
    }

    Map<String, @Nullable Object> document() {
        var document = new LinkedHashMap<String, @Nullable Object>();
        whole.own().ofKind("transport").stream()
                .flatMap(held -> Provisioning.transportOrder(held.resource()).stream())
                .findFirst()
                .ifPresent(order -> document.put("wim_data", transport(TransportMessage.of(order))));
        var radios = new LinkedHashMap<String, Object>();
        whole.own().ofKind("radio").forEach(held -> radios.put(manager(held), radios(held)));
        if (!radios.isEmpty()) {
            document.put("ems_data", radios);
        }
        return document;
    }

    /// Its last versions told of the places of the functions alone.
    private Map<String, @Nullable Object> transport(Map<String, Object> message) {
        var told = new LinkedHashMap<String, @Nullable Object>(message);
        told.put("connections", outlined().stream().map(this::places).toList());
        told.put("slice_sla", sla(TRANSPORT_SLA));
        told.put("probes", attributes.get("probe_list"));
        return told;
    }

    private Map<String, @Nullable Object> places(Outline.Ends ends) {
        var places = new LinkedHashMap<String, @Nullable Object>();
        places.put(Functions.CORE, functions.function(ends.core()).get("location"));
        places.put(Functions.RADIO, functions.function(ends.radio()).get("location"));
        return places;
    }

    private List<Map<String, @Nullable Object>> radios(Held held) {
        List<RadioOrder> orders =
                Activation.radioOrders(held.resource(), id -> whole.own().facts(id, Object.class));
        List<Outline.Ends> connections = outlined().stream()
                .filter(ends -> isManaged(ends, manager(held)))
                .toList();
        var messages = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < orders.size(); i++) {
            var message = new LinkedHashMap<String, @Nullable Object>(RadioMessage.of(orders.get(i)));
            if (i < connections.size()) {
                complete(message, Functions.CORE, connections.get(i).core());
                complete(message, Functions.RADIO, connections.get(i).radio());
            }
            message.put("slice_sla", sla(RADIO_SLA));
            messages.add(message);
        }
        return messages;
    }

    private void complete(Map<String, @Nullable Object> message, String end, String functionId) {
        if (!(message.get(end) instanceof Map<?, ?> sent)) {
            return;
        }
        Map<String, @Nullable Object> function = functions.function(functionId);
        var told = new LinkedHashMap<Object, @Nullable Object>(sent);
        if (function.containsKey(Asked.LIST)) {
            told.putIfAbsent("ns", List.of());
        }
        if (function.containsKey(Functions.BOXES)) {
            told.put("pnf", function.get(Functions.BOXES));
        }
        told.put("id", functionId);
        message.put(end, told);
    }

    private boolean isManaged(Outline.Ends ends, String manager) {
        return List.of(ends.core(), ends.radio()).stream()
                .anyMatch(
                        function -> Objects.equals(functions.function(function).get("ems-id"), manager));
    }

    private Map<String, @Nullable Object> sla(List<String> names) {
        var sla = new LinkedHashMap<String, @Nullable Object>();
        names.forEach(name -> sla.put(name, attributes.get(name)));
        return sla;
    }

    private static String manager(Held held) {
        return held.resource().component().id();
    }

    private List<Outline.Ends> outlined() {
        return whole.slice().outline().connections();
    }
}
