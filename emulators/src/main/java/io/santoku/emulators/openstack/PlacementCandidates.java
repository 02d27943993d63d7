package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists the hosts that have room for the requested resources, with the resources of these hosts.
final class PlacementCandidates {
    private static final int WITH_CANDIDATES = 10;
    private static final int WITH_ALL_RESOURCES = 27;

    private PlacementCandidates() {}

    static void routes(Service placement) {
        placement.on("GET", "/allocation_candidates", PlacementCandidates::list);
    }

    private static Reply list(Call call) {
        call.requireAdmin("placement:allocation_candidates:list");
        if (call.minor() < WITH_CANDIDATES) {
            throw Refusal.notFound("The resource could not be found.\n\n   ");
        }
        Map<String, Integer> wanted = wanted(call.query("resources")
                .orElseThrow(() -> Refusal.badRequest("JSON does not validate: 'resources' is a required property")));
        var requests = new ArrayList<Map<String, Object>>();
        var summaries = new LinkedHashMap<String, Object>();
        for (Host host : call.cloud().compute().hosts()) {
            Usage used = call.cloud().compute().usageByHost().getOrDefault(host.name(), Usage.NONE);
            Map<String, Map<String, Integer>> rooms = rooms(host, used);
            if (wanted.entrySet().stream().allMatch(want -> hasRoom(rooms.get(want.getKey()), want.getValue()))) {
                requests.add(Map.of("allocations", Map.of(host.uuid(), Map.of("resources", wanted))));
                if (call.minor() < WITH_ALL_RESOURCES) {
                    rooms.keySet().retainAll(wanted.keySet());
                }
                summaries.put(host.uuid(), Map.of("resources", rooms, "traits", List.of("COMPUTE_NODE")));
            }
        }
        return Reply.json(200, Ordered.map("allocation_requests", requests, "provider_summaries", summaries));
    }

    private static Map<String, Integer> wanted(String resources) {
        var wanted = new LinkedHashMap<String, Integer>();
        for (String part : resources.split(",", -1)) {
            String[] pair = part.split(":", -1);
            if (pair.length != 2 || !pair[1].matches("[1-9]\\d{0,8}")) {
                throw Refusal.badRequest("Badly formed resources parameter. Expected resources query string parameter"
                        + " in form: ?resources=VCPU:2,MEMORY_MB:1024. Got: " + part + ".");
            }
            wanted.put(pair[0], Integer.parseInt(pair[1]));
        }
        return wanted;
    }

    private static boolean hasRoom(@Nullable Map<String, Integer> room, int wanted) {
        return room != null && room.getOrDefault("used", 0) + wanted <= room.getOrDefault("capacity", 0);
    }

    private static Map<String, Map<String, Integer>> rooms(Host host, Usage used) {
        HypervisorSpec spec = host.spec();
        var rooms = new LinkedHashMap<String, Map<String, Integer>>();
        rooms.put("VCPU", room(spec.vcpus() * host.ratios().cpu(), used.vcpus()));
        rooms.put(
                "MEMORY_MB",
                room(
                        (spec.memoryMib() - Host.RESERVED_MEMORY_MIB)
                                * host.ratios().ram(),
                        used.memoryMib()));
        rooms.put("DISK_GB", room(spec.diskGib(), used.diskGib()));
        return rooms;
    }

    private static Map<String, Integer> room(double capacity, int used) {
        return Map.of("capacity", (int) capacity, "used", used);
    }
}
