package io.santoku.nest;

import io.santoku.profile.Capacity;
import io.santoku.profile.Capacity.AdmissionControl;
import io.santoku.profile.Capacity.DataVolume;
import io.santoku.profile.Quality;
import io.santoku.profile.Quality.Delay;
import io.santoku.profile.Quality.Dependability;
import io.santoku.profile.Quality.Timing;
import io.santoku.profile.RadioAccess;
import io.santoku.profile.RadioAccess.Positioning;
import io.santoku.profile.Rates;
import io.santoku.profile.ServiceArea;
import io.santoku.profile.ServiceArea.Area;
import io.santoku.profile.ServiceArea.Interval;
import io.santoku.profile.ServiceProfile;
import io.santoku.profile.ServiceProfile.Identification;
import io.santoku.profile.ServiceProfile.Plmn;
import io.santoku.profile.Terminals;
import io.santoku.profile.Throughput;
import io.santoku.profile.Throughput.CategoryRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the attributes of a NEST as a service profile: rates in kbit/s, times in seconds or milliseconds, and
/// ratios as GSMA NG.116 gives them. An attribute of another type than the schema's counts as absent.
public final class ProfileReader {
    private final MemberReader descriptor;

    private ProfileReader(MemberReader descriptor) {
        this.descriptor = descriptor;
    }

    /// Returns the profile of a slice descriptor as it was posted.
    public static ServiceProfile of(Map<String, Object> descriptor) {
        return of(descriptor, null, new ArrayList<>());
    }

    /// Returns the profile of a slice descriptor and a test descriptor; adds the places of members that have another
    /// type than the schema's to `unread`.
    static ServiceProfile of(Map<String, Object> descriptor, @Nullable Object tests, List<String> unread) {
        var members = new MemberReader(descriptor, Pointer.DESCRIPTOR, unread);
        var figures = new MemberReader(tests, Pointer.TESTS, unread);
        var reader = new ProfileReader(members);
        return new ServiceProfile(
                reader.identification(),
                reader.area(),
                reader.capacity(),
                reader.quality(),
                reader.radio(),
                ConnectivityReader.of(members),
                ManagementReader.of(members, figures));
    }

    private Identification identification() {
        String sd = descriptor.text("sd");
        return new Identification(
                descriptor.integer("sst"),
                sd == null ? null : sd.toUpperCase(Locale.ROOT),
                descriptor.objects("plmn_list", ProfileReader::plmn));
    }

    private static Plmn plmn(MemberReader plmn) {
        return new Plmn(word(plmn, "mcc"), word(plmn, "mnc"));
    }

    private static String word(MemberReader members, String name) {
        return Objects.requireNonNullElse(members.text(name), "");
    }

    private ServiceArea area() {
        return new ServiceArea(
                descriptor.texts(Nest.COVERAGE),
                descriptor.objects("area_of_service", ProfileReader::area),
                descriptor.objects("service_time", time -> new Interval(time.time("start"), time.time("end"))));
    }

    private static Area area(MemberReader area) {
        return new Area(area.text("country"), area.texts("regions"), area.object("geo", ShapeReader::of));
    }

    private Capacity capacity() {
        return new Capacity(
                new Rates(throughput(Nest.DOWNLINK), throughput(Nest.UPLINK)),
                new Rates(throughput(Nest.UE_DOWNLINK), throughput(Nest.UE_UPLINK)),
                new Terminals(
                        descriptor.integer("number_of_terminals"),
                        descriptor.number("terminal_density"),
                        descriptor.integer("device_velocity")),
                new AdmissionControl(
                        descriptor.integer("number_of_connections"),
                        descriptor.flag("eps_counting_connections"),
                        descriptor.integer("number_of_terminals_non3gpp"),
                        descriptor.flag("eps_counting_terminals")),
                new DataVolume(descriptor.number("max_DL_data_volume"), descriptor.number("max_UL_data_volume")),
                descriptor.percent("activity_factor"));
    }

    private @Nullable Throughput throughput(String name) {
        return descriptor.object(name, ProfileReader::throughput);
    }

    private static Throughput throughput(MemberReader rate) {
        return new Throughput(
                rate.kilobits("guaranteed"),
                rate.kilobits("maximum"),
                rate.flag("additional_gbr_flows"),
                rate.objects(
                        "by_category", one -> new CategoryRate(one.text("service_category"), one.kilobits("maximum"))));
    }

    private Quality quality() {
        return new Quality(
                delay(),
                dependability(),
                timing(),
                descriptor.integer("mtu"),
                descriptor.objects("qos", QosFlowReader::of));
    }

    private Delay delay() {
        MemberReader latency = descriptor.object("latency");
        return new Delay(
                descriptor.flag(Nest.DELAY_TOLERANCE),
                latency.seconds("DL"),
                latency.seconds("UL"),
                descriptor.seconds("upf_to_as_latency"));
    }

    private Dependability dependability() {
        MemberReader reliability = descriptor.object("reliability");
        return new Dependability(
                descriptor.percent("availability"),
                reliability.percent("DL"),
                reliability.percent("UL"),
                descriptor.milliseconds("survival_time"));
    }

    private Timing timing() {
        MemberReader deterministic = descriptor.object("deterministic_communication");
        MemberReader synchronicity = descriptor.object("synchronicity");
        return new Timing(
                deterministic.flag("availability"),
                deterministic.periods("periodicity"),
                synchronicity.integer("availability"),
                synchronicity.number("accuracy"));
    }

    private RadioAccess radio() {
        var features = new RadioAccess.Features(
                descriptor.integer("group_communication_support"),
                descriptor.object("positional_support", ProfileReader::positioning),
                descriptor.texts("radio_spectrum"));
        return new RadioAccess(features, descriptor.flag("nb_iot"), descriptor.integer("v2x_communication_mode"));
    }

    private static Positioning positioning(MemberReader support) {
        return new Positioning(
                support.integers("availability"), support.seconds("frequency"), support.number("accuracy"));
    }
}
