package io.santoku.driver.http;

import io.santoku.driver.WimDriver.Endpoints;
import io.santoku.driver.WimDriver.ServicePlace;
import io.santoku.driver.WimDriver.TransportOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The message by which the predecessor orders a transport slice; the controllers that exist understand it.
public final class TransportMessage {
    private static final List<String> SLA = List.of("network_DL_throughput", "network_UL_throughput", "mtu");

    private TransportMessage() {}

    /// The message as plain maps and lists, for a JSON body.
    public static Map<String, Object> of(TransportOrder order) {
        var message = new HashMap<String, Object>();
        message.put("_id", order.sliceId());
        message.put(
                "core_connections",
                order.coreConnections().stream()
                        .map(TransportMessage::connection)
                        .toList());
        message.put("extra_ns", places(order.extraServices()));
        message.put("slice_sla", Promises.all(SLA, order.sla()));
        message.put("probes", order.probes());
        return message;
    }

    private static Map<String, Object> connection(Map<String, Endpoints> ends) {
        var connection = new TreeMap<String, Object>();
        ends.forEach((end, endpoints) -> connection.put(end, end(endpoints)));
        return connection;
    }

    private static Map<String, Object> end(Endpoints endpoints) {
        var end = new HashMap<String, Object>();
        if (!endpoints.services().isEmpty()) {
            end.put("ns", places(endpoints.services()));
        }
        if (!endpoints.physicalFunctions().isEmpty()) {
            end.put("pnf", endpoints.physicalFunctions());
        }
        return end;
    }

    private static List<Map<String, String>> places(List<ServicePlace> services) {
        return services.stream()
                .distinct()
                .map(place -> Map.of("location", place.location(), "vim", place.vim()))
                .toList();
    }
}
