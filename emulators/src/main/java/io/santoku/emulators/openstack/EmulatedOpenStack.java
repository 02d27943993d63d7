package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/// Stands in until the emulated cloud is merged.
public final class EmulatedOpenStack {
    private final ConcurrentSkipListSet<String> servers = new ConcurrentSkipListSet<>();
    private volatile List<HypervisorSpec> hosts;

    /// Stand-in.
    public EmulatedOpenStack(String name, Supplier<URI> baseUri, CloudSpec spec, InstantSource clock) {
        hosts = spec.hypervisors();
    }

    /// Stand-in.
    public Router router() {
        return new Router();
    }

    /// Stand-in.
    public Reply error(int status, String path) {
        return Reply.empty(status);
    }

    /// Stand-in.
    public Reply unknown(Request request) {
        return error(404, request.path());
    }

    /// Stand-in.
    public Map<String, Object> inventory() {
        return servers.isEmpty() ? Map.of() : Map.of("servers", List.copyOf(servers));
    }

    /// Stand-in.
    public void reset() {
        servers.clear();
    }

    /// Stand-in.
    public void setHypervisors(List<HypervisorSpec> hypervisors) {
        hosts = hypervisors;
    }

    /// Stand-in.
    public void setTokenLifetime(Duration lifetime) {}

    /// Stand-in.
    public void boot(String project, String serverName, int vcpus, int memoryMib, int diskGib) {
        if (hosts.stream().noneMatch(host -> host.vcpus() >= vcpus)) {
            throw new NoCapacity("No valid host was found.");
        }
        servers.add(serverName);
    }

    /// Stand-in.
    public void destroy(String project, String serverName) {
        servers.remove(serverName);
    }
}
