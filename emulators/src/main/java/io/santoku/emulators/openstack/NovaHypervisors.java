package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Nova's hypervisors, for administrators.
final class NovaHypervisors {
    private static final String LIST = Nova.ROOT + "/os-hypervisors";
    private static final String POLICY = "os_compute_api:os-hypervisors:";

    private NovaHypervisors() {}

    static void routes(Service nova) {
        nova.on("GET", LIST, NovaHypervisors::list)
                .on("GET", LIST + "/detail", NovaHypervisors::detail)
                .on("GET", LIST + "/statistics", NovaHypervisors::statistics)
                .on("GET", LIST + "/{hypervisor}", NovaHypervisors::read);
    }

    private static Reply list(Call call) {
        call.requireAdmin(POLICY + "list");
        return listed(call, HypervisorView::summary);
    }

    private static Reply detail(Call call) {
        call.requireAdmin(POLICY + "list-detail");
        return listed(call, HypervisorView::details);
    }

    private static Reply listed(Call call, Function<HypervisorView, Map<String, Object>> how) {
        return Reply.json(
                200, Map.of("hypervisors", matching(call).stream().map(how).toList()));
    }

    private static List<HypervisorView> matching(Call call) {
        String pattern = call.minor() >= HypervisorView.WITH_UUIDS
                ? call.query("hypervisor_hostname_pattern").orElse("")
                : "";
        var matching = views(call).stream()
                .filter(view -> view.host().name().contains(pattern))
                .toList();
        if (matching.isEmpty() && !pattern.isEmpty()) {
            throw Refusal.notFound("No hypervisor matching '" + pattern + "' could be found.");
        }
        return matching;
    }

    private static Reply read(Call call) {
        call.requireAdmin(POLICY + "show");
        String id = call.path("hypervisor");
        if (call.minor() >= HypervisorView.WITH_UUIDS && !Ids.isUuid(id)) {
            throw Refusal.badRequest("Invalid uuid " + id);
        }
        return views(call).stream()
                .filter(view -> view.id().toString().equals(id))
                .findFirst()
                .map(view -> Reply.json(200, Map.of("hypervisor", view.details())))
                .orElseThrow(() -> Refusal.notFound("Compute host " + id + " could not be found."));
    }

    private static Reply statistics(Call call) {
        if (call.minor() >= HypervisorView.WITHOUT_RESOURCES) {
            throw Refusal.notFound("The resource could not be found.");
        }
        call.requireAdmin(POLICY + "statistics");
        List<HypervisorView> views = views(call);
        var sums = new LinkedHashMap<String, Integer>();
        sums.put("count", views.size());
        views.forEach(view -> view.resources().forEach((key, amount) -> sums.merge(key, amount, Integer::sum)));
        return Reply.json(200, Map.of("hypervisor_statistics", sums));
    }

    private static List<HypervisorView> views(Call call) {
        Compute compute = call.cloud().compute();
        Map<String, Usage> used = compute.usageByHost();
        return compute.hosts().stream()
                .map(host -> new HypervisorView(call, host, used.getOrDefault(host.name(), Usage.NONE)))
                .toList();
    }
}
