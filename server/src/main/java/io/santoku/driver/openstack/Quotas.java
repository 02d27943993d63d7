package io.santoku.driver.openstack;

import io.santoku.driver.http.Call;
import io.santoku.inventory.Amounts;
import java.util.Map;

/// What a tenant may use.
final class Quotas {
    private static final int MEMORY_STEP_MIB = 100;
    private static final int MEMORY_SLACK_MIB = 200;

    private final Cloud cloud;

    Quotas(Cloud cloud) {
        this.cloud = cloud;
    }

    /// Nova knows the project only once Keystone does.
    void set(String project, Amounts needed) {
        var limits =
                Map.of("cores", needed.vcpus(), "ram", memory(needed.memoryMib()), "instances", needed.instances());
        Call call = Call.put("/os-quota-sets/{project}", Map.of("quota_set", limits), project);
        cloud.succeed(Service.COMPUTE, call);
    }

    void removeAll(String project) {
        cloud.remove(Service.COMPUTE, Call.delete("/os-quota-sets/{project}", project));
        cloud.remove(Service.NETWORK, Call.delete("/v2.0/quotas/{project}", project));
    }

    /// The predecessor's slack, without which machines whose flavour was rounded up do not fit.
    static int memory(int neededMib) {
        return Math.ceilDiv(neededMib, MEMORY_STEP_MIB) * MEMORY_STEP_MIB + MEMORY_SLACK_MIB;
    }
}
