package io.santoku.driver.katana;

import io.santoku.driver.WimDriver.Endpoints;
import io.santoku.driver.WimDriver.ServicePlace;
import io.santoku.driver.WimDriver.TransportOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the message with which the predecessor orders a transport slice, with the members of both of its forms:
/// controllers of its last versions read `connections`, those before them `core_connections` and `extra_ns`.
public final class TransportMessage {
    private static final List<String> SLA = List.of("network_DL_throughput", "network_UL_throughput", "mtu");

    private TransportMessage() {}

    /// The message as plain maps and lists, for a JSON body.
    public static Map<String, Object> of(TransportOrder order) {
        var message = new LinkedHashMap<String, Object>();
        message.put("_id", order.sliceId());
        if (order.connections() != null) {
            message.put("connections", order.connections());
        }
        message.put(
                "core_connections",
                order.connections() == null
                        ? order.coreConnections().stream()
                                .map(TransportMessage::earlier)
                                .toList()
                        : order.coreConnections().stream()
                                .map(TransportMessage::connection)
                                .filter(connection -> !connection.isEmpty())
                                .toList());
        message.put("extra_ns", places(order.extraServices()));
        message.put("slice_sla", SlaMessage.all(SLA, order.sla()));
        message.put("probes", order.probes());
        return message;
    }

    /// Leaves out an end that has neither list.
    private static Map<String, Object> connection(Map<String, Endpoints> ends) {
        var connection = new LinkedHashMap<String, Object>();
        ends.forEach((end, endpoints) -> {
            Map<String, Object> lists = end(endpoints);
            if (!lists.isEmpty()) {
                connection.put(end, lists);
            }
        });
        return connection;
    }

    /// Writes the form that was sent before orders had `connections`: every end, and no empty list.
    private static Map<String, Object> earlier(Map<String, Endpoints> ends) {
        var connection = new LinkedHashMap<String, Object>();
        ends.forEach((name, endpoints) -> {
            Map<String, Object> end = end(endpoints);
            end.values().removeIf(List.of()::equals);
            connection.put(name, end);
        });
        return connection;
    }

    private static Map<String, Object> end(Endpoints endpoints) {
        var end = new LinkedHashMap<String, Object>();
        if (endpoints.services() != null) {
            end.put("ns", places(endpoints.services()));
        }
        if (endpoints.physicalFunctions() != null) {
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
