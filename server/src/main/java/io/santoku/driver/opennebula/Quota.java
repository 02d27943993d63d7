package io.santoku.driver.opennebula;

import io.santoku.driver.Sight.Difference;
import io.santoku.inventory.Amounts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Sets and compares the quota of a group's machines.
final class Quota {
    private static final int MEMORY_STEP_MIB = 100;
    private static final int MEMORY_SLACK_MIB = 200;

    // OpenNebula's names of the limits, and those that people know from other clouds
    private static final Map<String, String> WORDS = Map.of("CPU", "cores", "MEMORY", "ram", "VMS", "instances");

    private final OpenNebula cloud;

    Quota(OpenNebula cloud) {
        this.cloud = cloud;
    }

    /// Sets the quota; limits that are not named get their defaults, which are those of the cloud.
    void set(String group, Amounts needed) {
        String limits = limits(needed).entrySet().stream()
                .map(limit -> "<%1$s>%2$d</%1$s>".formatted(limit.getKey(), limit.getValue()))
                .collect(Collectors.joining());
        cloud.change("one.group.quota", Accounts.number(group), "<TEMPLATE><VM>" + limits + "</VM></TEMPLATE>")
                .required();
    }

    /// The limits that differ from those that were set: too low for the need, or too high to stop anything.
    static List<Difference> differences(Map<String, String> seen, Amounts needed) {
        return limits(needed).entrySet().stream()
                .filter(wanted -> !isSame(seen.getOrDefault(wanted.getKey(), ""), wanted.getValue()))
                .map(wanted -> new Difference(
                        "quota of " + WORDS.get(wanted.getKey()),
                        wanted.getValue().toString(),
                        seen.getOrDefault(wanted.getKey(), "none")))
                .toList();
    }

    /// The limits in the quota of a group; a quota for a few clusters only is not ours.
    static Map<String, String> limits(Element quotas) {
        return Xml.child(quotas, "VM_QUOTA").stream()
                .flatMap(quota -> Xml.children(quota, "VM"))
                .filter(quota -> Xml.text(quota, "CLUSTER_IDS").isEmpty())
                .findFirst()
                .map(Quota::values)
                .orElse(Map.of());
    }

    private static Map<String, String> values(Element quota) {
        var values = new LinkedHashMap<String, String>();
        NodeList nodes = quota.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                values.put(
                        nodes.item(i).getNodeName(),
                        nodes.item(i).getTextContent().strip());
            }
        }
        return values;
    }

    private static Map<String, Integer> limits(Amounts needed) {
        var limits = new LinkedHashMap<String, Integer>();
        limits.put("CPU", needed.vcpus());
        limits.put("MEMORY", memory(needed.memoryMib()));
        limits.put("VMS", needed.instances());
        return limits;
    }

    /// OpenNebula writes some numbers with decimals.
    private static boolean isSame(String seen, int wanted) {
        return seen.matches("-?\\d{1,12}(\\.\\d{1,6})?")
                && new BigDecimal(seen).compareTo(BigDecimal.valueOf(wanted)) == 0;
    }

    /// Adds the slack that every cloud of ours has, without which machines whose flavours were rounded up do not fit.
    private static int memory(int neededMib) {
        return Math.ceilDiv(neededMib, MEMORY_STEP_MIB) * MEMORY_STEP_MIB + MEMORY_SLACK_MIB;
    }
}
