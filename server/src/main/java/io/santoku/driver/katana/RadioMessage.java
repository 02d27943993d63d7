package io.santoku.driver.katana;

import io.santoku.driver.EmsDriver.RadioEnd;
import io.santoku.driver.EmsDriver.RadioOrder;
import io.santoku.driver.EmsDriver.RadioService;
import io.santoku.driver.NfvoDriver.VnfRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the message with which the predecessor configures the radio of one connection; all three types of element
/// manager accept it.
public final class RadioMessage {
    private RadioMessage() {}

    /// The message as plain maps and lists, for a JSON body.
    public static Map<String, Object> of(RadioOrder order) {
        var message = new LinkedHashMap<String, Object>();
        if (order.ends().core() != null) {
            message.put("core", end(order.ends().core()));
        }
        if (order.ends().radio() != null) {
            message.put("radio", end(order.ends().radio()));
        }
        message.put("slice_sla", SlaMessage.of(order.sla()));
        message.put("slice_id", order.sliceId());
        return message;
    }

    private static Map<String, Object> end(RadioEnd radioEnd) {
        var end = new LinkedHashMap<String, Object>();
        if (radioEnd.services() != null) {
            end.put(
                    "ns",
                    radioEnd.services().stream().map(RadioMessage::service).toList());
        }
        if (radioEnd.physicalFunctions() != null) {
            end.put("pnf", radioEnd.physicalFunctions());
        }
        if (radioEnd.function() != null) {
            end.put("id", radioEnd.function());
        }
        return end;
    }

    private static Map<String, Object> service(RadioService service) {
        var map = new LinkedHashMap<String, Object>();
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
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("vnf_name", vnf.name());
        map.put("mgmt_ip", vnf.managementAddress());
        map.put("vdu_ips", vnf.vduAddresses());
        map.put("vm_list", vnf.vms());
        return map;
    }
}
