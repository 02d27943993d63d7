package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.running.alert.FailingNetworkServices;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Alerts as they come in over HTTP, good ones and others, on a slice whose rules do nothing by themselves.
@Tag("long")
class AlertsStoryTest {
    private final Rig rig = Rig.with("santoku.policy.rules=src/test/resources/rules/none.yaml");
    private final Api api = rig.api();

    /// A running slice, and its first network service, which alerts are about.
    private record Patient(String slice, JsonNode site) {
        String ns() {
            return site.path("id").asString();
        }

        Map<String, Object> alert(String status) {
            String name = "ns__%s__%s".formatted(ns(), site.path("location").asString());
            return AlertsStoryTest.alert(
                    status, Map.of("alertname", "NSFailing", "slice_id", slice, "ns_name", name.replace('-', '_')));
        }
    }

    private Patient patient() {
        String slice = api.order(Nests.twoSites());
        return new Patient(slice, api.settled(slice).at("/sites/0"));
    }

    private static Map<String, Object> alert(String status, Map<String, String> labels) {
        var alert = new LinkedHashMap<String, Object>();
        alert.put("status", status);
        alert.put("labels", labels);
        alert.put("annotations", Map.of());
        alert.put("startsAt", "2026-11-22T10:00:00.5Z");
        alert.put("endsAt", "0001-01-01T00:00:00Z");
        alert.put("generatorURL", "http://127.0.0.1/graph");
        alert.put("fingerprint", "c0ffee");
        return alert;
    }

    private List<String> send(Map<String, Object> alert) {
        Api.Reply reply = api.post("/v1/alerts", Map.of("version", "4", "status", "firing", "alerts", List.of(alert)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("alerts").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void both_apis_show_what_an_alert_tells_until_it_is_resolved() {
        Patient patient = patient();
        String slice = patient.slice();
        assertThat(send(patient.alert("firing"))).containsExactly("failing");
        assertThat(send(patient.alert("firing"))).containsExactly("repeated");

        JsonNode shown = api.slice(slice);
        assertThat(shown.path("health").asString()).isEqualTo("degraded");
        assertThat(shown.at("/failing/0/networkService").asString())
                .isEqualTo(patient.site().path("key").asString());
        assertThat(api.read("/api/slice/" + slice).path("status").asString()).isEqualTo("runtime_error");
        assertThat(api.read("/api/slice/" + slice + "/errors").at("/ns/0").asString())
                .isEqualTo(patient.ns());
        assertThat(api.get("/metrics").text()).contains("katana_status{slice_id=\"%s\"} 11.0".formatted(slice));

        assertThat(send(patient.alert("resolved"))).containsExactly("resolved");
        assertThat(api.slice(slice).path("health").asString()).isEqualTo("healthy");
        assertThat(api.read("/api/slice/" + slice).path("status").asString()).isEqualTo("Running");
        api.remove(slice);
    }

    @Test
    void the_predecessors_paths_take_the_same() {
        Patient patient = patient();
        for (String path : List.of("/api/alert", "/api/alerts")) {
            Api.Reply reply = api.post(path, Map.of("alerts", List.of(patient.alert("firing"))));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("Alert received");
        }
        assertThat(rig.part(FailingNetworkServices.class).all()).hasSize(1);
        api.remove(patient.slice());
    }

    @Test
    void a_restart_by_hand_ends_the_error() {
        Patient patient = patient();
        String slice = patient.slice();
        send(patient.alert("firing"));
        Api.Reply reply = api.postText("/api/slice/" + slice + "/modify", """
            {"domain": "NFV", "action": "RestartNS", "details": {"ns_id": "%s", "location": "%s"}}
            """.formatted(
                        patient.ns(), patient.site().path("location").asString()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);

        assertThat(api.settled(slice).path("failing")).isEmpty();
        assertThat(send(patient.alert("firing"))).containsExactly("repeated");
        assertThat(api.slice(slice).path("health").asString()).isEqualTo("healthy");
        api.remove(slice);
    }

    @Test
    void what_is_not_known_is_let_be() {
        Map<String, String> labels = new HashMap<>(Map.of("alertname", "NSFailing", "slice_id", "x", "ns_name", "y"));
        assertThat(send(alert("firing", labels))).containsExactly("ignored");
        labels.put("alertname", "HostOutOfMemory");
        assertThat(send(alert("firing", labels))).containsExactly("ignored");
        assertThat(api.post("/api/alert", Map.of("alerts", List.of())).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"alerts\": {}}",
                "{\"alerts\": [null]}",
                "{\"alerts\": [{}]}",
                "{\"alerts\": [{\"labels\": {}}]}",
                "{\"alerts\": [{\"labels\": {\"alertname\": 1}}]}",
                "{\"alerts\": [{\"labels\": {\"alertname\": \"NSFailing\"}, \"status\": \"odd\"}]}",
                "{\"alerts\": [{\"labels\": {\"alertname\": \"NSFailing\"}, \"startsAt\": \"yesterday\"}]}",
                "{\"alerts\": [{\"labels\": {\"alertname\": \"NSFailing\", \"slice_id\": \"\\u0000\"}}]}",
            })
    void rubbish_is_refused(String body) {
        assertThat(api.postText("/v1/alerts", body).status()).isEqualTo(400);
        assertThat(api.postText("/api/alert", body).status()).isEqualTo(400);
    }
}
