package io.santoku.emulators.openstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One host in Nova's format, which differs in each range of microversions.
record HypervisorView(Call call, Host host, Usage used) {
    static final int WITH_UUIDS = 53;
    static final int WITHOUT_RESOURCES = 88;

    private static final int WITH_CPU_OBJECT = 28;
    private static final int WITH_EMPTY_SERVERS = 75;
    private static final Map<String, Object> CPU = Ordered.of("arch", "x86_64")
            .and("model", "Nehalem")
            .and("vendor", "Intel")
            .and("features", List.of("pge", "clflush"))
            .and(
                    "topology",
                    Ordered.of("cores", 1).and("threads", 1).and("sockets", 4).asMap())
            .asMap();
    private static final String CPU_AS_TEXT = """
        {"arch": "x86_64", "model": "Nehalem", "vendor": "Intel", "features": ["pge", "clflush"], \
        "topology": {"cores": 1, "threads": 1, "sockets": 4}}\
        """;

    Object id() {
        return call.minor() >= WITH_UUIDS ? host.uuid() : host.number();
    }

    Map<String, Object> summary() {
        Map<String, Object> body = Ordered.of("id", id())
                .and("hypervisor_hostname", host.name())
                .and("state", "up")
                .and("status", "enabled")
                .asMap();
        addServers(body);
        return body;
    }

    Map<String, Object> details() {
        Map<String, Object> body = summary();
        body.putAll(Ordered.of("hypervisor_type", "fake")
                .and("hypervisor_version", 1000)
                .and("host_ip", "127.0.0.1")
                .and(
                        "service",
                        Ordered.of("id", id())
                                .and("host", host.name())
                                .and("disabled_reason", null)
                                .asMap())
                .asMap());
        if (call.minor() >= WITHOUT_RESOURCES) {
            body.put("uptime", null);
            return body;
        }
        body.putAll(resources());
        body.put("cpu_info", call.minor() >= WITH_CPU_OBJECT ? CPU : CPU_AS_TEXT);
        return body;
    }

    /// The amounts, for single hosts and for the sums of the statistics.
    Map<String, Integer> resources() {
        HypervisorSpec spec = host.spec();
        int memoryUsed = Host.RESERVED_MEMORY_MIB + used.memoryMib();
        int diskFree = spec.diskGib() - used.diskGib();
        var amounts = new LinkedHashMap<String, Integer>();
        amounts.put("vcpus", spec.vcpus());
        amounts.put("vcpus_used", used.vcpus());
        amounts.put("memory_mb", spec.memoryMib());
        amounts.put("memory_mb_used", memoryUsed);
        amounts.put("free_ram_mb", spec.memoryMib() - memoryUsed);
        amounts.put("local_gb", spec.diskGib());
        amounts.put("local_gb_used", used.diskGib());
        amounts.put("free_disk_gb", diskFree);
        amounts.put("disk_available_least", diskFree);
        amounts.put("running_vms", used.instances());
        amounts.put("current_workload", 0);
        return amounts;
    }

    private void addServers(Map<String, Object> body) {
        boolean wanted = call.minor() >= WITH_UUIDS
                && call.query("with_servers")
                        .map(value -> List.of("true", "True", "1").contains(value))
                        .orElse(false);
        if (!wanted) {
            return;
        }
        var servers = call.cloud().compute().servers().stream()
                .filter(server -> server.isOn(host.name()))
                .map(server -> Ordered.map("name", server.name(), "uuid", server.id()))
                .toList();
        if (!servers.isEmpty() || call.minor() >= WITH_EMPTY_SERVERS) {
            body.put("servers", servers);
        }
    }
}
