package io.santoku.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The data networks (GSMA NG.116 clause 3.4.39) and core services of a slice, with its session and service
/// continuity modes (GSMA NG.116 clause 3.4.23), traffic other than IP (GSMA NG.116 clause 3.4.27), and protection at
/// N6.
public record Connectivity(
        List<DataNetwork> dataNetworks,
        List<SecurityFunction> protection,
        List<Integer> sscModes,
        @Nullable Boolean nonIpTraffic,
        CoreServices services) {
    public Connectivity {
        dataNetworks = List.copyOf(dataNetworks);
        protection = List.copyOf(protection);
        sscModes = List.copyOf(sscModes);
    }

    /// A data network that the terminals reach, by its name (DNN, 3GPP TS 23.003 clause 9A).
    public record DataNetwork(
            String name,
            @Nullable String serviceCategory,
            @Nullable String access,
            @Nullable String tunnelling,
            @Nullable Boolean localBreakout) {}

    /// A security function between the slice and a data network.
    public record SecurityFunction(
            @Nullable String id, @Nullable String type, List<String> rules) {
        public SecurityFunction {
            rules = List.copyOf(rules);
        }
    }

    /// The services of the core: mission critical support (GSMA NG.116 clause 3.4.12), the multimedia priority
    /// service (clause 3.4.38), multimedia telephony (clause 3.4.13), and authentication for the slice (clause
    /// 3.4.37).
    public record CoreServices(
            @Nullable PriorityService missionCritical,
            @Nullable PriorityService multimediaPriority,
            @Nullable Boolean multimediaTelephony,
            @Nullable Boolean sliceAuthentication) {}

    /// A service with priority: whether it is available, and the numbers of its capabilities and services.
    public record PriorityService(@Nullable Boolean available, List<Integer> capabilities, List<Integer> services) {
        public PriorityService {
            capabilities = List.copyOf(capabilities);
            services = List.copyOf(services);
        }
    }
}
