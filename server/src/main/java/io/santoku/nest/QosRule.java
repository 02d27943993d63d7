package io.santoku.nest;

import java.util.ArrayList;
import java.util.List;

/// Requires an operator's own 5QI to state the characteristics that the standard's table gives for a standard one.
final class QosRule implements DescriptorRule {
    private static final List<String> CHARACTERISTICS =
            List.of("resource_type", "priority_level", "packet_delay_budget", "packet_error_rate");

    @Override
    public void check(Attributes descriptor, Findings findings) {
        List<Attributes> flows = descriptor.objects("qos");
        for (int i = 0; i < flows.size(); i++) {
            Attributes flow = flows.get(i);
            int index = i;
            flow.integer("qi")
                    .filter(identifier -> FiveQi.standard(identifier).isEmpty())
                    .ifPresent(identifier -> complete(flow, identifier, index, findings));
        }
    }

    private static void complete(Attributes flow, int identifier, int index, Findings findings) {
        for (String name : needed(flow)) {
            if (!flow.has(name)) {
                findings.refuse(
                        Pointer.DESCRIPTOR.to("qos").to(index).to(name),
                        "is required, since 5QI " + identifier + " is not a standard one");
            }
        }
    }

    private static List<String> needed(Attributes flow) {
        var needed = new ArrayList<>(CHARACTERISTICS);
        FiveQi.of(flow).ifPresent(type -> {
            switch (type) {
                case GBR -> needed.add("averaging_window");
                case DELAY_CRITICAL_GBR -> needed.addAll(List.of("averaging_window", "max_data_burst_volume"));
                case NON_GBR -> {}
            }
        });
        return needed;
    }
}
