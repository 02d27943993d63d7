package io.santoku.driver.katana;

import io.santoku.driver.Ends;
import io.santoku.driver.WimDriver.Endpoints;
import io.santoku.driver.WimDriver.ServicePlace;
import io.santoku.driver.WimDriver.TransportOrder;
import io.santoku.profile.Probe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the message with which the predecessor orders a transport slice, with the members of both of its forms:
/// controllers of its last versions read `connections`, those before them `core_connections` and `extra_ns`.
public final class TransportMessage {
    private TransportMessage() {}

    /// The message as plain maps and lists, for a JSON body.
    public static Map<String, Object> of(TransportOrder order) {
        var message = new LinkedHashMap<String, Object>();
        message.put("_id", order.sliceId());
        if (order.connections() != null) {
            message.put(
                    "connections",
                    order.connections().stream()
                            .map(TransportMessage::locations)
                            .toList());
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
        message.put("slice_sla", SlaMessage.of(order.sla()));
        message.put("probes", order.probes().stream().map(Probe::posted).toList());
        return message;
    }

    private static Map<String, Object> locations(Ends<String> ends) {
        return named(ends.core(), ends.radio());
    }

    /// Leaves out an end that has neither list.
    private static Map<String, Object> connection(Ends<Endpoints> ends) {
        Ends<Map<String, Object>> lists = ends.map(TransportMessage::end);
        Map<String, Object> connection = named(lists.core(), lists.radio());
        connection.values().removeIf(Map.of()::equals);
        return connection;
    }

    /// Writes the form that was sent before orders had `connections`: every end, and no empty list.
    private static Map<String, Object> earlier(Ends<Endpoints> ends) {
        Ends<Map<String, Object>> lists = ends.map(TransportMessage::end);
        lists.present().forEach(end -> end.values().removeIf(List.of()::equals));
        return named(lists.core(), lists.radio());
    }

    private static Map<String, Object> named(@Nullable Object core, @Nullable Object radio) {
        var ends = new LinkedHashMap<String, Object>();
        if (core != null) {
            ends.put("core", core);
        }
        if (radio != null) {
            ends.put("radio", radio);
        }
        return ends;
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
