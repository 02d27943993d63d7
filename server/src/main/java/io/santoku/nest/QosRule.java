package io.santoku.nest;

import io.santoku.profile.QosFlow;
import io.santoku.profile.ResourceType;
import io.santoku.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Requires an operator's own 5QI to state the characteristics that the standard's table gives for a standard one.
final class QosRule implements DescriptorRule {
    @Override
    public void check(ServiceProfile profile, Findings findings) {
        List<QosFlow> flows = profile.quality().flows();
        for (int i = 0; i < flows.size(); i++) {
            QosFlow flow = flows.get(i);
            Pointer place = Pointer.DESCRIPTOR.to("qos").to(i);
            if (flow.fiveQi() != null && !flow.isStandard()) {
                missing(flow)
                        .forEach(name -> findings.refuse(
                                place.to(name), "is required, since 5QI " + flow.fiveQi() + " is not a standard one"));
            }
        }
    }

    private static List<String> missing(QosFlow flow) {
        var missing = new ArrayList<String>();
        need(missing, "resource_type", flow.statedType());
        need(missing, "priority_level", flow.priorityLevel());
        need(missing, "packet_delay_budget", flow.delays().budget());
        need(missing, "packet_error_rate", flow.losses().packetErrorRate());
        if (flow.statedType() == ResourceType.GBR || flow.statedType() == ResourceType.DELAY_CRITICAL_GBR) {
            need(missing, "averaging_window", flow.bursts().averagingWindow());
        }
        if (flow.statedType() == ResourceType.DELAY_CRITICAL_GBR) {
            need(missing, "max_data_burst_volume", flow.bursts().maximumDataVolume());
        }
        return missing;
    }

    private static void need(List<String> missing, String name, @Nullable Object value) {
        if (value == null) {
            missing.add(name);
        }
    }
}
