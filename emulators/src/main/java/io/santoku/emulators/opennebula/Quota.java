package io.santoku.emulators.opennebula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The limits of the machines of a group, and how much of them is used.
final class Quota {
    static final String CPU = "CPU";
    static final String MEMORY = "MEMORY";
    static final String VMS = "VMS";
    static final String DISK = "SYSTEM_DISK_SIZE";

    private static final double DEFAULT = -1;
    private static final double UNLIMITED = -2;

    private static final List<String> METRICS =
            List.of(CPU, MEMORY, "RUNNING_CPU", "RUNNING_MEMORY", "RUNNING_VMS", DISK, VMS);

    private Quota() {}

    /// The limits that a template sets; those that it leaves out become the default.
    static Map<String, Double> limits(TemplateText template) {
        var limits = new LinkedHashMap<String, Double>();
        Map<String, String> vector = template.vectors().getOrDefault("VM", Map.of());
        for (String metric : METRICS) {
            double limit = TemplateText.parsed(vector.getOrDefault(metric, "-1"));
            if (limit < 0 && limit != DEFAULT && limit != UNLIMITED) {
                throw new Refusal(
                        Refusal.ACTION, "Negative limits or bad format in quota VM = [ %s ]".formatted(vector));
            }
            limits.put(metric, limit);
        }
        return limits;
    }

    /// Refuses a machine that would exceed a limit of the group.
    static void check(Group group, List<Machine> machines, Machine.Size more) {
        Map<String, Double> used = used(group.id(), machines);
        Map<String, Double> wanted = amounts(more);
        group.limits().forEach((metric, limit) -> {
            double sum = used.getOrDefault(metric, 0.0) + wanted.getOrDefault(metric, 0.0);
            if (limit != UNLIMITED && sum > limit) {
                throw new Refusal(
                        Refusal.AUTHORIZATION, "limit of %s reached for %s quota in VM".formatted(text(limit), metric));
            }
        });
    }

    /// The group's quota as pools show it; empty where none was set and nothing is used.
    static String markup(Group group, List<Machine> machines) {
        Map<String, Double> used = used(group.id(), machines);
        var values = new LinkedHashMap<String, String>();
        for (String metric : METRICS) {
            values.put(metric, text(group.limits().getOrDefault(metric, DEFAULT)));
            values.put(metric + "_USED", text(used.getOrDefault(metric, 0.0)));
        }
        boolean isEmpty = group.limits().isEmpty() && used.values().stream().allMatch(amount -> amount == 0);
        return Markup.element("VM_QUOTA", isEmpty ? "" : Markup.attributes("VM", values));
    }

    private static Map<String, Double> used(int group, List<Machine> machines) {
        var used = new LinkedHashMap<String, Double>();
        machines.stream()
                .filter(machine -> machine.owner().group() == group)
                .forEach(machine ->
                        amounts(machine.size()).forEach((metric, amount) -> used.merge(metric, amount, Double::sum)));
        return used;
    }

    private static Map<String, Double> amounts(Machine.Size size) {
        return Map.of(
                CPU,
                size.cpu(),
                MEMORY,
                (double) size.memoryMib(),
                DISK,
                (double) size.diskMib(),
                VMS,
                1.0,
                "RUNNING_CPU",
                size.cpu(),
                "RUNNING_MEMORY",
                (double) size.memoryMib(),
                "RUNNING_VMS",
                1.0);
    }

    /// A number as OpenNebula writes it: without decimals unless it needs them.
    static String text(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
