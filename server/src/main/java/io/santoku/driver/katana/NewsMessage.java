package io.santoku.driver.katana;

import io.santoku.driver.NewsDriver.News;
import io.santoku.driver.NewsDriver.Service;
import io.santoku.driver.NewsDriver.ServiceStopped;
import io.santoku.driver.NewsDriver.ServicesEnded;
import io.santoku.driver.NewsDriver.ServicesStarted;
import io.santoku.driver.NewsDriver.StatusChanged;
import io.santoku.driver.NfvoDriver.VnfRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes news in the terms of the predecessor's topic `nfv_mon`.
public final class NewsMessage {
    private NewsMessage() {}

    /// The message as plain maps and lists, for a JSON body.
    public static Map<String, Object> of(News news) {
        return switch (news) {
            case StatusChanged(var slice, var status, var first) -> status(slice, status, first);
            case ServicesStarted(var slice, var services) ->
                Map.of("action", "create", "ns_list", list(slice, services), "slice_id", slice);
            case ServicesEnded(var slice, var services) -> Map.of("action", "delete", "ns_list", list(slice, services));
            case ServiceStopped(var slice, var service, var location) ->
                Map.of("action", "ns_stop", "ns_id", service, "ns_location", location, "slice_id", slice);
        };
    }

    private static Map<String, Object> status(String slice, String status, boolean first) {
        Map<String, Object> info = Map.of("slice_id", slice, "status", status);
        return first
                ? Map.of("action", "katana_mon", "slice_info", info, "increment", true)
                : Map.of("action", "katana_mon", "slice_info", info);
    }

    /// The services by their ids, then by their locations.
    private static Map<String, Map<String, Object>> list(String slice, List<Service> services) {
        var list = new HashMap<String, Map<String, Object>>();
        services.forEach(service -> list.computeIfAbsent(service.id(), _ -> new HashMap<>())
                .put(service.site().location(), record(slice, service)));
        return list;
    }

    private static Map<String, Object> record(String slice, Service service) {
        var record = new HashMap<String, Object>(Map.of(
                "nfvo_inst_ns", service.instanceId(),
                "nfvo-id", service.site().nfvo(),
                "ns-name", service.name(),
                "slice_id", slice,
                "vim", service.site().vim(),
                "vnfr", service.vnfs().stream().map(NewsMessage::function).toList(),
                "status", "Running"));
        if (service.shared()) {
            record.put("shared", true);
        }
        return record;
    }

    private static Map<String, Object> function(VnfRecord vnf) {
        return Map.of(
                "vnf_name", vnf.name(),
                "mgmt_ip", Objects.requireNonNullElse(vnf.managementAddress(), ""),
                "vdu_ips", vnf.vduAddresses(),
                "vm_list", vnf.vms());
    }
}
