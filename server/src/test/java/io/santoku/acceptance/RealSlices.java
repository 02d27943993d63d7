package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.driver.http.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A server whose clouds are two regions of the real OpenStack, as a client has it, with the patience that those need.
record RealSlices(RealCloud cloud, Rig rig) {
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final List<String> ENDS = List.of("succeeded", "failed", "cancelled");

    Api api() {
        return rig.api();
    }

    void register() {
        rig.world().reachRealClouds();
        for (String emulated : List.of("core-cloud", "edge1-a", "edge1-b", "core-os", "edge1-os")) {
            api().delete("/v1/vims/" + emulated);
        }
        register("core-os", "core", Map.of("region", "RegionOne"));
        register("edge1-os", "edge1", Map.of("region", "RegionTwo"));
    }

    Api.Reply register(String id, String location, Map<String, String> config) {
        Api.Reply reply = api().post("/v1/vims", vim(id, location, config));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    Map<String, Object> vim(String id, String location, Map<String, String> config) {
        return vim(id, location, "authority", config);
    }

    Map<String, Object> vim(String id, String location, String authority, Map<String, String> config) {
        return Map.of(
                "id",
                id,
                "type",
                "openstack",
                "location",
                location,
                "authUrl",
                RealCloud.KEYSTONE + "/v3",
                "credentials",
                Map.of("username", "admin", "password", RealCloud.PASSWORD, "project", "admin"),
                "tls",
                Map.of("certificateAuthority", cloud.certificate(authority)),
                "config",
                config);
    }

    String running(Map<String, Object> nest) {
        String id = api().order(nest);
        JsonNode slice = settled(id);
        assertThat(slice.path("status").asString()).as(slice.toString()).isEqualTo("Running");
        return id;
    }

    JsonNode settled(String id) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> api().slice(id), slice -> ENDS.contains(Api.operationState(slice)));
    }

    JsonNode operation(String id) {
        return api().read("/v1/operations/" + id);
    }

    /// What an operation does, step by step, and why a step is tried again.
    JsonNode timeline(String operation) {
        return api().read("/v1/operations/" + operation + "/timeline");
    }

    JsonNode ended(String operation) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> operation(operation),
                        now -> ENDS.contains(now.path("state").asString()));
    }

    /// The deletion of a slice, which has to go well.
    JsonNode removed(String id) {
        JsonNode ended =
                ended(api().delete("/v1/slices/" + id).json().path("id").asString());
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("succeeded");
        return ended;
    }

    JsonNode healed(String id) {
        Api.Reply reply = api().post("/v1/slices/" + id + "/heal");
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return ended(reply.json().path("id").asString());
    }

    /// What a look at the slice finds to be otherwise than it was made; empty when all is as it was.
    String drift(String id) {
        JsonNode steps = api().read("/v1/slices/" + id + "/heal").path("steps");
        JsonNode drift = api().slice(id).path("drift");
        return steps.isEmpty() && drift.isEmpty() ? "" : steps.toString() + drift;
    }

    JsonNode audit() {
        Api.Reply reply = api().post("/v1/audits?unknownToo=true");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("silent")).as(reply.text()).isEmpty();
        return reply.json();
    }

    /// A tenant's server, made with the login of the tenant and reached through the tenant's group.
    void isOwn(JsonNode server, String slice) {
        String tenant = cloud.projectName(Json.text(server, "tenant_id"));
        assertThat(tenant).endsWith(slice);
        assertThat(Json.text(server, "status")).isEqualTo("ACTIVE");
        assertThat(Json.text(server, "user_id")).isEqualTo(cloud.userId(tenant));
        assertThat(server.at("/security_groups/0/name").asString()).isEqualTo(tenant);
    }
}
