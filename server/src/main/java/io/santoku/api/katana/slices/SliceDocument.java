package io.santoku.api.katana.slices;

import io.santoku.api.katana.Epoch;
import io.santoku.inventory.Wim;
import io.santoku.lifecycle.Slices.Held;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.ResourceId;
import io.santoku.slice.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the predecessor's document of a slice from the stored data.
final class SliceDocument {
    private static final List<String> ATTRIBUTES = List.of(
            "network_DL_throughput",
            "ue_DL_throughput",
            "network_UL_throughput",
            "ue_UL_throughput",
            "group_communication_support",
            "mtu",
            "number_of_terminals",
            "positional_support",
            "device_velocity",
            "terminal_density");
    private static final String SPECTRUM = "radio_spectrum";

    private final WholeSlice whole;
    private final ServiceEntries services;
    private final Functions functions;

    SliceDocument(WholeSlice whole) {
        this.whole = whole;
        this.services = new ServiceEntries(whole);
        this.functions = new Functions(whole, services);
    }

    Map<String, @Nullable Object> whole() {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("_id", whole.slice().id().value());
        document.put("slice_name", whole.slice().outline().name());
        document.put("status", whole.status());
        document.put("created_at", Epoch.seconds(whole.slice().createdAt()));
        document.put("deployment_time", times());
        document.put("sst", whole.slice().snssai().sst());
        document.putAll(asked());
        document.putAll(made());
        document.putAll(new Messages(whole).document());
        document.put("slice_monitoring", monitoring());
        document.put("runtime_errors", errors());
        List<String> warnings = new Warnings(whole, functions).all();
        if (!warnings.isEmpty()) {
            document.put("warnings", warnings);
        }
        if (whole.slice().standing().phase() == Phase.ERROR) {
            document.put("error", whole.slice().standing().reason());
        }
        return document;
    }

    Map<String, @Nullable Object> times() {
        var resources = new LinkedHashMap<String, List<ResourceId>>();
        for (ServiceSite site : whole.sites()) {
            resources.computeIfAbsent(site.name(), _ -> new ArrayList<>()).add(whole.firstResource(site));
        }
        return DeploymentTimes.of(whole.order(), resources);
    }

    Map<String, Object> errors() {
        return whole.failing().isEmpty()
                ? Map.of()
                : Map.of("ns", whole.failing().stream().sorted().toList());
    }

    private Map<String, @Nullable Object> asked() {
        Map<String, Object> nest = whole.slice().effectiveNest();
        Map<?, ?> attributes = members(nest.get("base_slice_descriptor"));
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("shared", functions.shared(attributes.get("simultaneous_nsi")));
        document.put("coverage", whole.slice().outline().coverage());
        document.put("connections", functions.connections());
        document.put("functions", functions.references());
        document.put(RequestedServices.LIST, services.extra());
        document.put("probe_list", list(members(nest.get("test_descriptor")).get("probe_list")));
        ATTRIBUTES.forEach(name -> document.put(name, attributes.get(name)));
        document.put(SPECTRUM, list(attributes.get(SPECTRUM)));
        document.put("qos", List.of()); // the predecessor does not copy it, either
        return document;
    }

    private Map<String, @Nullable Object> made() {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("vim_list", new Clouds(whole).document());
        document.put("total_ns_list", services.all());
        document.put("ns_inst_info", new Instances(whole).document());
        document.put("conf_comp", Map.of("nf", configured(), "ems", managers()));
        return document;
    }

    /// Returns the descriptors of the network services that were started.
    private List<String> configured() {
        return whole.sites().stream()
                .filter(site -> whole.facts(site).isPresent())
                .map(ServiceSite::nsdId)
                .toList();
    }

    private List<String> managers() {
        return whole.own().ofKind("radio").stream()
                .filter(Held::sure)
                .map(held -> held.resource().component().id())
                .toList();
    }

    private Map<String, Object> monitoring() {
        var document = new LinkedHashMap<String, Object>();
        transportController().map(Wim::monitoringUrl).ifPresent(url -> document.put("WIM", url));
        if (whole.slice().standing().phase() == Phase.RUNNING) {
            document.put("nfv_ns_status_monitoring", true);
        }
        return document;
    }

    private Optional<Wim> transportController() {
        return whole.own().ofKind("transport").stream()
                .map(held -> held.resource().component())
                .flatMap(component -> whole.registered().inventory().all(Wim.class).stream()
                        .filter(wim -> wim.id().equals(component)))
                .findFirst();
    }

    private static Map<?, ?> members(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
