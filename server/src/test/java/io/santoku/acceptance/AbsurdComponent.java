package io.santoku.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A cloud and an orchestrator at one address that have one and the same value wherever a number belongs.
final class AbsurdComponent implements AutoCloseable {
    private static final String SERVICE = """
        {"type": "%1$s", "endpoints": [{"interface": "public", "region_id": "R", "region": "R", "url": "%2$s"}]}\
        """;
    private static final String CLOUD = """
        {"resource_providers": [{"uuid": "h", "name": "host", "generation": 1}],
         "inventories": {"VCPU": {"total": %1$s, "reserved": 0, "allocation_ratio": %1$s},
                         "MEMORY_MB": {"total": %1$s, "reserved": %1$s, "allocation_ratio": 1.0},
                         "DISK_GB": {"total": %1$s, "reserved": 0, "allocation_ratio": 1.0}},
         "usages": {"VCPU": %1$s, "MEMORY_MB": %1$s, "DISK_GB": %1$s}, "allocations": {},
         "hypervisors": [{"id": 1, "hypervisor_hostname": "host", "state": "up", "status": "enabled",
                          "vcpus": %1$s, "memory_mb": %1$s, "local_gb": %1$s, "running_vms": %1$s}],
         "quota_set": {"cores": %1$s, "ram": %1$s, "instances": %1$s}, "networks": [], "servers": [],
         "projects": [], "users": [], "extensions": [],
         "roles": [{"id": "m", "name": "member"}, {"id": "a", "name": "admin"}]}\
        """;
    private static final String VNFD = """
        [{"_id": "2", "id": "v", "product-name": "v", "name": "v",
          "vdu": [{"id": "d", "virtual-compute-desc": "c", "virtual-storage-desc": ["s"], "count": %1$s,
                   "vm-flavor": {"vcpu-count": %1$s, "memory-mb": %1$s, "storage-gb": %1$s}}],
          "virtual-compute-desc": [{"id": "c", "virtual-cpu": {"num-virtual-cpu": %1$s},
                                    "virtual-memory": {"size": %1$s}}],
          "virtual-storage-desc": [{"id": "s", "size-of-storage": %1$s}],
          "df": [{"id": "df", "vdu-profile": [{"id": "d", "min-number-of-instances": %1$s}],
                  "instantiation-level": [{"id": "l", "vdu-level": [{"vdu-id": "d", "number-of-instances": %1$s}]}]}]}]\
        """;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final String value;

    AbsurdComponent(String value) throws IOException {
        this.value = value;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] answer = text(exchange.getRequestURI().getPath()).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Subject-Token", "token");
        exchange.getResponseHeaders().add("Retry-After", value.length() < 100 ? value.replace("\"", "") : "1");
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 201 : 200, answer.length);
        try (var body = exchange.getResponseBody()) {
            body.write(answer);
        } catch (IOException _) {
            exchange.close(); // who asked has read enough
        }
    }

    private String text(String path) {
        if (path.endsWith("/auth/tokens")) {
            String services = String.join(
                    ", ",
                    SERVICE.formatted("identity", uri()),
                    SERVICE.formatted("compute", uri()),
                    SERVICE.formatted("network", uri()),
                    SERVICE.formatted("placement", uri()));
            return """
                {"token": {"user": {"id": "u"}, "project": {"id": "p", "domain": {"id": "default"}},
                 "issued_at": "2026-11-22T10:00:00.000000Z", "expires_at": "2026-11-22T11:00:00.000000Z",
                 "catalog": [%s]}}\
                """.formatted(services);
        }
        if (path.endsWith("/admin/v1/tokens")) {
            return "{\"id\": \"t\", \"issued_at\": 1, \"expires\": %s}".formatted(value);
        }
        if (path.contains("ns_descriptors")) {
            return """
                [{"_id": "1", "id": "absurd-ns", "name": "absurd", "vnfd-id": ["v"], "version": %1$s,
                  "df": [{"vnf-profile": [{"id": "1", "vnfd-id": "v"}]}]}]\
                """.formatted(value);
        }
        return (path.contains("vnf_packages") || path.contains("vnfpkgm") ? VNFD : CLOUD).formatted(value);
    }
}
