package io.santoku.nest;

import static io.santoku.nest.PromiseKeeper.NONE;
import static io.santoku.nest.PromiseKeeper.ORCHESTRATORS;
import static io.santoku.nest.PromiseKeeper.PROBES;
import static io.santoku.nest.PromiseKeeper.RADIO;
import static io.santoku.nest.PromiseKeeper.SANTOKU;
import static io.santoku.nest.PromiseKeeper.TRANSPORT;

import java.util.List;

/// Lists every attribute that a NEST may have and how Santoku treats it, one row each. The schema describes the form of
/// the attributes.
final class AttributeTable {
    static final List<Row> ROWS = List.of(
            row(
                    "/base_slice_descriptor/base_slice_des_id",
                    SANTOKU,
                    "names the slice, and the base that later NESTs may refer to"),
            row("/base_slice_descriptor/base_slice_des_ref", SANTOKU, "fills in what the NEST leaves out"),
            row("/base_slice_descriptor/sst", SANTOKU, "is the type in the S-NSSAI"),
            row(
                    "/base_slice_descriptor/sd",
                    SANTOKU,
                    "is the differentiator in the S-NSSAI, which no other slice of the type has"),
            row("/base_slice_descriptor/plmn_list", NONE, "no core receives it", "mcc", "mnc"),
            row(
                    "/base_slice_descriptor/coverage",
                    SANTOKU,
                    "decides for which locations functions and network services are chosen"),
            row(
                    "/base_slice_descriptor/area_of_service",
                    NONE,
                    "places are chosen by coverage alone",
                    "country",
                    "regions",
                    "geo"),
            row(
                    "/base_slice_descriptor/availability",
                    NONE,
                    "nothing is made redundant for it, and nothing measures it"),
            row(
                    "/base_slice_descriptor/delay_tolerance",
                    SANTOKU,
                    "decides the type and where the core is, as far as sst does not"),
            row(
                    "/base_slice_descriptor/deterministic_communication",
                    NONE,
                    "nothing schedules traffic",
                    "availability",
                    "periodicity"),
            row(
                    "/base_slice_descriptor/network_DL_throughput",
                    TRANSPORT,
                    "is in the demands that are ordered of it",
                    "guaranteed",
                    "maximum",
                    "additional_gbr_flows",
                    "by_category"),
            row(
                    "/base_slice_descriptor/ue_DL_throughput",
                    RADIO,
                    "is part of the demands sent to them",
                    "guaranteed",
                    "maximum",
                    "additional_gbr_flows",
                    "by_category"),
            row(
                    "/base_slice_descriptor/network_UL_throughput",
                    TRANSPORT,
                    "is in the demands that are ordered of it",
                    "guaranteed",
                    "maximum",
                    "additional_gbr_flows",
                    "by_category"),
            row(
                    "/base_slice_descriptor/ue_UL_throughput",
                    RADIO,
                    "is part of the demands sent to them",
                    "guaranteed",
                    "maximum",
                    "additional_gbr_flows",
                    "by_category"),
            row("/base_slice_descriptor/energy_efficiency", NONE, "nothing measures energy", "kpi_type", "value"),
            row("/base_slice_descriptor/renewable_energy_pct", NONE, "nothing measures energy"),
            row("/base_slice_descriptor/group_communication_support", RADIO, "is part of the demands sent to them"),
            row("/base_slice_descriptor/isolation", SANTOKU, "decides which functions are shared with no other slice"),
            row(
                    "/base_slice_descriptor/isolation_level",
                    NONE,
                    "physical isolation raises isolation to 3; machines share hosts as their cloud has it",
                    "level",
                    "physical",
                    "logical"),
            row("/base_slice_descriptor/mtu", TRANSPORT, "is in the demands that are ordered of it"),
            row(
                    "/base_slice_descriptor/mission_critical_support",
                    NONE,
                    "no core receives it",
                    "availability",
                    "capability",
                    "mc_service"),
            row(
                    "/base_slice_descriptor/multimedia_priority_service",
                    NONE,
                    "no core receives it",
                    "availability",
                    "capability",
                    "service"),
            row(
                    "/base_slice_descriptor/mmtel_support",
                    NONE,
                    "it is only checked that a data network for IMS is named"),
            row("/base_slice_descriptor/nb_iot", NONE, "no radio receives it"),
            row("/base_slice_descriptor/nsc_network_functions", NONE, "functions are chosen from what is registered"),
            row("/base_slice_descriptor/number_of_connections", NONE, "no core counts sessions for it"),
            row("/base_slice_descriptor/eps_counting_connections", NONE, "no core counts sessions for it"),
            row("/base_slice_descriptor/number_of_terminals", RADIO, "is part of the demands sent to them"),
            row("/base_slice_descriptor/number_of_terminals_non3gpp", NONE, "no core counts terminals for it"),
            row("/base_slice_descriptor/eps_counting_terminals", NONE, "no core counts terminals for it"),
            row(
                    "/base_slice_descriptor/positional_support",
                    RADIO,
                    "is part of the demands sent to them",
                    "availability",
                    "frequency",
                    "accuracy"),
            row("/base_slice_descriptor/radio_spectrum", RADIO, "is part of the demands sent to them"),
            row("/base_slice_descriptor/root_cause_investigation", NONE, "failures are shown, not investigated"),
            row("/base_slice_descriptor/ssc_modes", NONE, "no core receives it"),
            row(
                    "/base_slice_descriptor/simultaneous_nsi",
                    NONE,
                    "3 keeps functions from being shared; no component controls which slices a terminal uses"),
            row(
                    "/base_slice_descriptor/qos",
                    NONE,
                    "no core is informed of flows",
                    "qi",
                    "resource_type",
                    "priority_level",
                    "packet_delay_budget",
                    "packet_error_rate",
                    "jitter",
                    "averaging_window",
                    "max_data_burst_volume",
                    "max_packet_loss_rate"),
            row("/base_slice_descriptor/latency", NONE, "nothing measures delays", "DL", "UL"),
            row("/base_slice_descriptor/reliability", NONE, "nothing measures losses", "DL", "UL"),
            row("/base_slice_descriptor/survival_time", NONE, "nothing measures interruptions"),
            row("/base_slice_descriptor/activity_factor", NONE, "capacity is planned by descriptors alone"),
            row("/base_slice_descriptor/max_DL_data_volume", NONE, "nothing counts volumes"),
            row("/base_slice_descriptor/max_UL_data_volume", NONE, "nothing counts volumes"),
            row("/base_slice_descriptor/nonIP_traffic", NONE, "no core receives it"),
            row("/base_slice_descriptor/device_velocity", RADIO, "is part of the demands sent to them"),
            row(
                    "/base_slice_descriptor/synchronicity",
                    NONE,
                    "nothing synchronises terminals",
                    "availability",
                    "accuracy"),
            row("/base_slice_descriptor/terminal_density", RADIO, "is part of the demands sent to them"),
            row("/base_slice_descriptor/user_management_openness", NONE, "no core receives it"),
            row(
                    "/base_slice_descriptor/data_networks",
                    NONE,
                    "no core is informed of data networks",
                    "dnn",
                    "service_category",
                    "access",
                    "tunnelling",
                    "local_breakout"),
            row("/base_slice_descriptor/n6_protection", NONE, "no firewall receives it", "id", "type", "rules"),
            row("/base_slice_descriptor/v2x_communication_mode", NONE, "no radio receives it"),
            row("/base_slice_descriptor/upf_to_as_latency", NONE, "nothing measures delays"),
            row("/base_slice_descriptor/nssaa_required", NONE, "no core receives it"),
            row(
                    "/base_slice_descriptor/service_time",
                    NONE,
                    "the slice is there from its order until it is deleted",
                    "start",
                    "end"),
            row(
                    "/service_descriptor/ns_list",
                    ORCHESTRATORS,
                    "each network service is started, watched, and started again when a heal is asked for",
                    "nsd-id",
                    "ns-name",
                    "placement",
                    "optional",
                    "nfvo-id",
                    "vim-id"),
            row("/test_descriptor/probe_list", PROBES, "gets the probes and measures with them"),
            row(
                    "/test_descriptor/performance_monitoring",
                    NONE,
                    "nothing measures performance",
                    "availability",
                    "frequency"),
            row(
                    "/test_descriptor/performance_prediction",
                    NONE,
                    "nothing predicts performance",
                    "availability",
                    "frequency"));

    private AttributeTable() {}

    /// An attribute: its place, its keeper, the way it is kept or the reason why it is not, and the members that it may
    /// have; empty if it has no members.
    record Row(String place, PromiseKeeper keeper, String how, List<String> members) {
        Row {
            members = List.copyOf(members);
        }

        /// Returns the place of the object that contains the attribute.
        String parent() {
            return place.substring(0, place.lastIndexOf('/'));
        }

        String name() {
            return place.substring(place.lastIndexOf('/') + 1);
        }
    }

    private static Row row(String place, PromiseKeeper keeper, String how, String... members) {
        return new Row(place, keeper, how, List.of(members));
    }
}
