package io.santoku.emulators;

import io.santoku.emulators.osm.ComputeHost;
import io.santoku.emulators.osm.NoCapacity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/// Uses real OpenStack clouds as an orchestrator does: with nothing but the login of the VIM account. Each machine is
/// one server with the smallest flavor, on a network that everybody may use, with the account's security group. A
/// machine exists once its server is active, and is gone once its server is deleted; refusals are reported in the
/// cloud's words.
final class RealClouds implements ComputeHost {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Map<String, String> servers = new ConcurrentHashMap<>();

    @Override
    public boolean takesTime(Place place) {
        return true;
    }

    @Override
    public void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib) {
        String id = ordered(RealSession.at(place), place, serverName);
        servers.put(serverName, id);
        await("server " + serverName + " is not active", () -> isActive(place, id));
    }

    @Override
    public void destroy(Place place, String serverName) {
        String id = servers.get(serverName);
        if (id == null) {
            return;
        }
        RealSession.at(place).find("DELETE", "/servers/" + id);
        await(
                "server " + serverName + " is still there",
                () -> RealSession.at(place).find("GET", "/servers/" + id).isEmpty());
        servers.remove(serverName);
    }

    private static String ordered(RealSession session, Place place, String serverName) {
        String flavor = first(session.get("compute", "/flavors").path("flavors"), "flavor");
        String image = first(session.get("image", "/v2/images").path("images"), "image");
        String network =
                first(session.get("network", "/v2.0/networks?shared=True").path("networks"), "network");
        String group = String.valueOf(place.config().getOrDefault("security_groups", "default"));
        var server = Map.of(
                "name", serverName,
                "flavorRef", flavor,
                "imageRef", image,
                "networks", List.of(Map.of("uuid", network)),
                "security_groups", List.of(Map.of("name", group)));
        return session.send("POST", "compute", "/servers", Map.of("server", server))
                .at("/server/id")
                .asString("");
    }

    /// Logs in again each time, since waiting may take longer than the lifetime of a token.
    private static boolean isActive(Place place, String id) {
        Optional<JsonNode> found = RealSession.at(place).find("GET", "/servers/" + id);
        JsonNode server = found.orElseThrow(() -> new NoCapacity("server " + id + " is gone"))
                .path("server");
        return switch (server.path("status").asString("")) {
            case "ACTIVE" -> true;
            case "ERROR" -> throw new NoCapacity(server.at("/fault/message").asString("the server ended in error"));
            default -> false;
        };
    }

    private static void await(String otherwise, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new NoCapacity(otherwise + " after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static String first(JsonNode list, String what) {
        String id = list.path(0).path("id").asString("");
        if (id.isEmpty()) {
            throw new NoCapacity("the cloud shows this login no " + what);
        }
        return id;
    }
}
