package io.santoku.driver.katana;

import io.santoku.profile.RadioAccess.Positioning;
import io.santoku.profile.RadioRequirements;
import io.santoku.profile.Throughput;
import io.santoku.profile.Throughput.CategoryRate;
import io.santoku.profile.TransportRequirements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes the requirements of a slice as the predecessor's messages have them: every attribute is there, with null for
/// those that were not asked for, because receivers look for all of them.
final class SlaMessage {
    private SlaMessage() {}

    static Map<String, @Nullable Object> of(TransportRequirements sla) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("network_DL_throughput", rate(sla.rates().downlink()));
        all.put("network_UL_throughput", rate(sla.rates().uplink()));
        all.put("mtu", sla.maximumPacketSize());
        return all;
    }

    static Map<String, @Nullable Object> of(RadioRequirements sla) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("ue_DL_throughput", rate(sla.terminal().downlink()));
        all.put("ue_UL_throughput", rate(sla.terminal().uplink()));
        all.put("group_communication_support", sla.features().groupCommunication());
        all.put("number_of_terminals", sla.terminals().maximum());
        all.put("positional_support", positioning(sla.features().positioning()));
        all.put("radio_spectrum", sla.features().spectrum());
        all.put("device_velocity", sla.terminals().velocity());
        all.put("terminal_density", sla.terminals().density());
        return all;
    }

    private static @Nullable Map<String, @Nullable Object> rate(@Nullable Throughput rate) {
        if (rate == null) {
            return null;
        }
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put(
                "guaranteed",
                rate.guaranteed() == null ? null : rate.guaranteed().kilobitsPerSecond());
        members.put("maximum", rate.maximum() == null ? null : rate.maximum().kilobitsPerSecond());
        members.put("additional_gbr_flows", rate.additionalGbrFlows());
        members.put(
                "by_category",
                orNull(rate.byCategory().stream().map(SlaMessage::category).toList()));
        return given(members);
    }

    private static Map<String, @Nullable Object> category(CategoryRate rate) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("service_category", rate.category());
        members.put("maximum", rate.maximum() == null ? null : rate.maximum().kilobitsPerSecond());
        return given(members);
    }

    private static @Nullable Map<String, @Nullable Object> positioning(@Nullable Positioning positioning) {
        if (positioning == null) {
            return null;
        }
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("availability", orNull(positioning.methods()));
        members.put("frequency", positioning.intervalSeconds());
        members.put("accuracy", positioning.accuracy());
        return given(members);
    }

    /// Leaves out the members that were not asked for.
    private static Map<String, @Nullable Object> given(Map<String, @Nullable Object> members) {
        members.values().removeIf(Objects::isNull);
        return members;
    }

    private static @Nullable List<?> orNull(List<?> list) {
        return list.isEmpty() ? null : list;
    }
}
