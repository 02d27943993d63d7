package io.santoku.driver.http;

import io.santoku.driver.EmsDriver.RadioEnd;
import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.EmsDriver.RadioService;
import io.santoku.driver.NfvoDriver.VnfRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The message by which the predecessor configures the radio of one connection; all three dialects carry it.
public final class RadioMessage {
    private static final List<String> SLA = List.of(
            "ue_DL_throughput",
            "ue_UL_throughput",
            "group_communication_support",
            "number_of_terminals",
            "positional_support",
            "radio_spectrum",
            "device_velocity",
            "terminal_density");

    private RadioMessage() {}

    /// The message as plain maps and lists, for a JSON body.
    public static Map<String, Object> of(RadioOrder order) {
        var message = new HashMap<String, Object>();
        order.ends().forEach((end, radioEnd) -> message.put(end, end(radioEnd)));
        message.put("slice_sla", Promises.all(SLA, order.sla()));
        message.put("slice_id", order.sliceId());
        return message;
    }

    private static Map<String, Object> end(RadioEnd radioEnd) {
        var end = new HashMap<String, Object>();
        if (!radioEnd.services().isEmpty()) {
            end.put(
                    "ns",
                    radioEnd.services().stream().map(RadioMessage::service).toList());
        }
        if (!radioEnd.physicalFunctions().isEmpty()) {
            end.put("pnf", radioEnd.physicalFunctions());
        }
        return end;
    }

    private static Map<String, Object> service(RadioService service) {
        var map = new HashMap<String, Object>();
        map.put("name", service.name());
        map.put("location", service.location());
        map.put("vnf_list", service.vnfs().stream().map(RadioMessage::vnf).toList());
        map.put("shared", service.sharingList() != null);
        if (service.sharingList() != null) {
            map.put("sharing_list", service.sharingList());
        }
        return map;
    }

    private static Map<String, @Nullable Object> vnf(VnfRecord vnf) {
        var map = new HashMap<String, @Nullable Object>();
        map.put("vnf_name", vnf.name());
        map.put("mgmt_ip", vnf.managementAddress());
        map.put("vdu_ips", vnf.vduAddresses());
        map.put("vm_list", vnf.vms());
        return map;
    }
}
