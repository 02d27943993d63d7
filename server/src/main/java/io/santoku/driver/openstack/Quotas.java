package io.santoku.driver.openstack;

import io.santoku.driver.Sight.Difference;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Sets, compares and removes the quota of a project.
final class Quotas {
    private static final int MEMORY_STEP_MIB = 100;
    private static final int MEMORY_SLACK_MIB = 200;

    // an id that no project ever had
    private static final String NO_PROJECT = "0".repeat(32);

    private final Cloud cloud;

    Quotas(Cloud cloud) {
        this.cloud = cloud;
    }

    /// Sets the quota; Nova knows the project only once Keystone does.
    void set(String project, Amounts needed) {
        var limits = new TreeMap<String, Object>(limits(needed));
        limits.put("force", true); // the limit may be below the amount in use, if somebody raised it before
        Call call = Call.put("/os-quota-sets/{project}", Map.of("quota_set", limits), project);
        cloud.succeed(Service.COMPUTE, call);
    }

    /// The limits of an existing project that differ from those that were set: too low for the need, or too high to
    /// stop anything.
    List<Difference> differences(String project, Amounts needed) {
        JsonNode seen = cloud.succeed(Service.COMPUTE, Call.get("/os-quota-sets/{project}", project))
                .json()
                .path("quota_set");
        return limits(needed).entrySet().stream()
                .filter(wanted -> isOther(seen.path(wanted.getKey()), wanted.getValue()))
                .map(wanted -> new Difference(
                        "quota of " + wanted.getKey(), wanted.getValue().toString(), Json.text(seen, wanted.getKey())))
                .toList();
    }

    /// The quotas that remain of a project that is gone. Nova does not show the quota of such a project, but it shows
    /// its limits: with a quota, they differ from those of a project that never existed.
    List<Difference> leftOf(String project) {
        var left = new ArrayList<Difference>();
        if (!computeLimits(project).equals(computeLimits(NO_PROJECT))) {
            left.add(new Difference("compute quota without its project", "none", "there"));
        }
        if (hasNetworkQuota(project)) {
            left.add(new Difference("network quota without its project", "none", "there"));
        }
        return left;
    }

    private List<String> computeLimits(String project) {
        JsonNode limits = cloud.succeed(Service.COMPUTE, Call.get("/limits?tenant_id={project}", project))
                .json()
                .at("/limits/absolute");
        return Stream.of("maxTotalCores", "maxTotalRAMSize", "maxTotalInstances")
                .map(name -> Json.text(limits, name))
                .toList();
    }

    private boolean hasNetworkQuota(String project) {
        return cloud.find(Service.NETWORK, Call.get("/v2.0/quotas")).stream()
                .flatMap(answer -> Json.list(answer, "quotas").stream())
                .anyMatch(quota -> Json.text(quota, "project_id").equals(project)
                        || Json.text(quota, "tenant_id").equals(project));
    }

    private static Map<String, Integer> limits(Amounts needed) {
        var limits = new TreeMap<String, Integer>();
        limits.put("cores", needed.vcpus());
        limits.put("ram", memory(needed.memoryMib()));
        limits.put("instances", needed.instances());
        return limits;
    }

    private static boolean isOther(JsonNode seen, int wanted) {
        return seen.isNumber() && !seen.asString().equals(Integer.toString(wanted));
    }

    void removeAll(String project) {
        if (cloud.has(Service.COMPUTE)) {
            cloud.remove(Service.COMPUTE, Call.delete("/os-quota-sets/{project}", project));
        }
        if (cloud.has(Service.NETWORK)) {
            cloud.remove(Service.NETWORK, Call.delete("/v2.0/quotas/{project}", project));
        }
    }

    /// Adds some slack, without which machines whose flavours were rounded up do not fit.
    static int memory(int neededMib) {
        return Math.ceilDiv(neededMib, MEMORY_STEP_MIB) * MEMORY_STEP_MIB + MEMORY_SLACK_MIB;
    }
}
