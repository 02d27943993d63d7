package io.santoku.nest;

import io.santoku.profile.QosFlow;
import io.santoku.profile.QosFlow.Bursts;
import io.santoku.profile.QosFlow.Delays;
import io.santoku.profile.QosFlow.Losses;
import io.santoku.profile.ResourceType;
import org.jspecify.annotations.Nullable;

/// Reads one entry of `qos`: delays in seconds, the averaging window in milliseconds.
final class QosFlowReader {
    private QosFlowReader() {}

    static QosFlow of(MemberReader flow) {
        return new QosFlow(
                flow.integer("qi"),
                type(flow.integer("resource_type")),
                flow.integer("priority_level"),
                new Delays(flow.seconds("packet_delay_budget"), flow.seconds("jitter")),
                new Losses(flow.fraction("packet_error_rate"), flow.percent("max_packet_loss_rate")),
                new Bursts(flow.milliseconds("averaging_window"), flow.integer("max_data_burst_volume")));
    }

    private static @Nullable ResourceType type(@Nullable Integer number) {
        return number == null ? null : ResourceType.ofGsma(number).orElse(null);
    }
}
