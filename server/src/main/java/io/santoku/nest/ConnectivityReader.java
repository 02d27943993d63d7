package io.santoku.nest;

import io.santoku.profile.Connectivity;
import io.santoku.profile.Connectivity.CoreServices;
import io.santoku.profile.Connectivity.DataNetwork;
import io.santoku.profile.Connectivity.PriorityService;
import io.santoku.profile.Connectivity.SecurityFunction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the data networks and core services of a NEST.
final class ConnectivityReader {
    private ConnectivityReader() {}

    static Connectivity of(MemberReader descriptor) {
        return new Connectivity(
                descriptor.objects("data_networks", ConnectivityReader::network),
                descriptor.objects("n6_protection", ConnectivityReader::protection),
                descriptor.integers("ssc_modes"),
                descriptor.flag("nonIP_traffic"),
                new CoreServices(
                        priority(descriptor, "mission_critical_support", "mc_service"),
                        priority(descriptor, "multimedia_priority_service", "service"),
                        descriptor.flag("mmtel_support"),
                        descriptor.flag("nssaa_required")));
    }

    private static DataNetwork network(MemberReader network) {
        return new DataNetwork(
                Objects.requireNonNullElse(network.text("dnn"), ""),
                network.text("service_category"),
                network.text("access"),
                network.text("tunnelling"),
                network.flag("local_breakout"));
    }

    private static SecurityFunction protection(MemberReader function) {
        return new SecurityFunction(function.text("id"), function.text("type"), function.texts("rules"));
    }

    private static @Nullable PriorityService priority(MemberReader descriptor, String name, String services) {
        return descriptor.object(
                name,
                support -> new PriorityService(
                        support.flag("availability"), support.integers("capability"), support.integers(services)));
    }
}
