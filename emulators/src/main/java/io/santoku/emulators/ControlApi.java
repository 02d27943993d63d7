package io.santoku.emulators;

import io.santoku.emulators.http.Latency;
import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.openstack.CloudVariant;
import io.santoku.emulators.openstack.HypervisorSpec;
import io.santoku.emulators.osm.EmulatedOsm;
import io.santoku.emulators.scenario.Documents;
import io.santoku.emulators.scenario.FaultScenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/// The control API of a world: JSON over plain HTTP, with the same functions that [EmulatedWorld] offers inside the
/// JVM.
final class ControlApi implements Product {
    private final EmulatedWorld world;
    private final Router router = new Router();

    /// The documents that this API accepts.
    private record LatencyOrder(String server, String latency) {}

    private record Hosts(List<HypervisorSpec> hypervisors) {}

    private record Kill(String nsName, String cause) {}

    private record Work(String nsName, String activity, Duration time) {}

    private record Reonboarding(String nsdId) {}

    private record Loss(String kind, String name) {}

    private record Leftover(String tenant, String kind, String name) {}

    private record Limits(String tenant, Map<String, Integer> limits) {}

    private record Password(String user, String password) {}

    private record TokenLifetime(Duration tokenLifetime) {}

    ControlApi(EmulatedWorld world) {
        this.world = world;
        on(
                "GET",
                "/world",
                _ -> Map.of(
                        "components",
                        world.components().stream().map(ControlApi::view).toList()));
        on("GET", "/world/inventory", _ -> inventory());
        on("GET", "/world/calls", _ -> world.calls());
        on("DELETE", "/world/calls", _ -> done(world::clearCalls));
        on("GET", "/world/faults", _ -> world.faults());
        on("POST", "/world/faults", this::addFault);
        on("DELETE", "/world/faults", _ -> done(world::clearFaults));
        on("PUT", "/world/latency", this::setLatency);
        on("PUT", "/world/components/{name}/settings", this::configure);
        on("PUT", "/world/components/{name}/hypervisors", this::setHypervisors);
        on("PUT", "/world/components/{name}/token-lifetime", this::setTokenLifetime);
        on("PUT", "/world/components/{name}/password", this::setPassword);
        on("PUT", "/world/components/{name}/variant", this::vary);
        on("POST", "/world/components/{name}/leave", this::leave);
        on("POST", "/world/components/{name}/kill", this::kill);
        on("POST", "/world/components/{name}/occupy", this::occupy);
        on("POST", "/world/components/{name}/reonboard", this::reonboard);
        on("POST", "/world/components/{name}/vanish", this::vanish);
        on("PUT", "/world/components/{name}/quota", this::setQuota);
        on("GET", "/world/claims", _ -> Map.of("epochs", world.epochs(), "stale", world.staleCalls()));
        on("POST", "/world/reset", _ -> done(world::reset));
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply error(int status, String path) {
        return Reply.json(status, Map.of("error", "status " + status + " for " + path));
    }

    @Override
    public Map<String, Object> inventory() {
        var all = new LinkedHashMap<String, Object>();
        all.put("total", world.total());
        all.put("components", world.inventory());
        return all;
    }

    @Override
    public void reset() {
        world.reset();
    }

    private void on(String method, String template, Function<Request, Object> work) {
        router.on(method, template, request -> {
            try {
                return Reply.json(200, work.apply(request));
            } catch (NoSuchElementException e) {
                return refusal(404, e);
            } catch (IllegalArgumentException e) {
                return refusal(400, e);
            }
        });
    }

    private static Reply refusal(int status, RuntimeException cause) {
        return Reply.json(status, Map.of("error", String.valueOf(cause.getMessage())));
    }

    private static Object done(Runnable work) {
        work.run();
        return Map.of("done", true);
    }

    private static Map<String, Object> view(Emulated component) {
        var view = new LinkedHashMap<String, Object>();
        view.put("name", component.name());
        view.put("kind", component.kind());
        view.put("uri", component.uri().toString());
        view.putAll(component.registration());
        return view;
    }

    private Object addFault(Request request) {
        FaultScenario fault = read(request, FaultScenario.DEFAULTS);
        world.addFault(fault);
        return fault;
    }

    private Object setLatency(Request request) {
        LatencyOrder order = read(request, new LatencyOrder("*", "none"));
        Latency latency = Latency.parse(order.latency());
        if (order.server().equals("*")) {
            world.setLatency(latency);
        } else {
            world.component(order.server()).setLatency(latency);
        }
        return order;
    }

    private Object configure(Request request) {
        EmulatedOsm osm = world.osm(request.pathValue("name"));
        osm.configure(read(request, osm.settings()));
        return Documents.view(osm.settings());
    }

    private Object setHypervisors(Request request) {
        Hosts hosts = read(request, new Hosts(List.of()));
        world.cloud(request.pathValue("name")).setHypervisors(hosts.hypervisors());
        return hosts;
    }

    private Object setTokenLifetime(Request request) {
        TokenLifetime order = read(request, new TokenLifetime(Duration.ofHours(1)));
        world.cloud(request.pathValue("name")).setTokenLifetime(order.tokenLifetime());
        return Documents.view(order);
    }

    private Object setPassword(Request request) {
        Password order = read(request, new Password("", ""));
        world.setPassword(request.pathValue("name"), order.user(), order.password());
        return Map.of("user", order.user());
    }

    private Object vary(Request request) {
        CloudVariant variant = read(request, CloudVariant.USUAL);
        world.cloud(request.pathValue("name")).vary(variant);
        return Documents.view(variant);
    }

    private Object leave(Request request) {
        Leftover left = read(request, new Leftover("", "", ""));
        world.leave(request.pathValue("name"), left.tenant(), left.kind(), left.name());
        return left;
    }

    private Object kill(Request request) {
        Kill kill = read(request, new Kill("", "a machine died"));
        int killed = world.osm(request.pathValue("name")).kill(kill.nsName(), kill.cause());
        if (killed == 0) {
            throw new NoSuchElementException("no network service is called " + kill.nsName());
        }
        return Map.of("killed", killed);
    }

    private Object occupy(Request request) {
        Work work = read(request, new Work("", "healing", Duration.ofSeconds(1)));
        int busy = world.osm(request.pathValue("name")).occupy(work.nsName(), work.activity(), work.time());
        if (busy == 0) {
            throw new NoSuchElementException("no network service is called " + work.nsName());
        }
        return Map.of("occupied", busy);
    }

    private Object reonboard(Request request) {
        Reonboarding order = read(request, new Reonboarding(""));
        if (world.osm(request.pathValue("name")).reonboard(order.nsdId()) == 0) {
            throw new NoSuchElementException("no network service descriptor is called " + order.nsdId());
        }
        return order;
    }

    private Object vanish(Request request) {
        Loss loss = read(request, new Loss("", ""));
        int gone = world.vanish(request.pathValue("name"), loss.kind(), loss.name());
        if (gone == 0) {
            throw new NoSuchElementException("there is no %s called %s".formatted(loss.kind(), loss.name()));
        }
        return Map.of("vanished", gone);
    }

    private Object setQuota(Request request) {
        Limits order = read(request, new Limits("", Map.of()));
        world.setQuota(request.pathValue("name"), order.tenant(), order.limits());
        return order;
    }

    private static <T> T read(Request request, T defaults) {
        return Documents.read(new String(request.body(), StandardCharsets.UTF_8), defaults);
    }
}
