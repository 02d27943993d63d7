package io.santoku.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.NfvoDriver.DescriptorCatalogue;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Secret;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventoryApiTest {
    @RegisterExtension
    final TestApi api = new TestApi();

    @BeforeEach
    void begin_with_one_edge() {
        api.post("/v1/locations", "{\"id\": \"Edge1\", \"description\": \"First edge\"}");
    }

    @Test
    void a_location_is_kept_in_lower_case_and_found_in_any() {
        assertThat(api.get("/v1/locations/EDGE1").json().path("id").asString()).isEqualTo("edge1");
        assertThat(api.get("/v1/locations").json().path("page").path("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void everything_registered_shows_its_second_identity_and_since_when_it_is_there() {
        api.post("/v1/vims", vim("cloud", "openstack", "edge1"));
        for (String thing : List.of("/v1/locations/edge1", "/v1/vims/cloud")) {
            assertThat(api.get(thing).json().path("uid").asString()).as(thing).hasSize(36);
            assertThat(api.get(thing).json().path("createdAt").asString())
                    .as(thing)
                    .endsWith("Z");
        }
    }

    @Test
    void a_vim_is_registered_with_its_room_and_without_its_password() {
        api.drivers().report(new CloudCapacity(new Amounts(16, 65536, 500, 40), new Amounts(4, 1024, 5, 2), 2));

        Answer answer = api.post("/v1/vims", vim("cloud", "OpenStack", "edge1"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/vims/cloud");
        assertThat(answer.text()).doesNotContain("test-password").doesNotContain("\"password\"");
        var json = answer.json();
        assertThat(json.path("type").asString()).isEqualTo("openstack");
        assertThat(json.path("createdAt").asString()).matches("20\\d\\d-.*Z");
        assertThat(json.path("warnings").path(0).asString()).contains("unencrypted");
        assertThat(json.path("capacity").path("free").path("vcpus").asInt()).isEqualTo(12);
        assertThat(json.path("capacity").path("usedByOthers").path("instances").asInt())
                .isEqualTo(2);
        assertThat(api.get("/v1/vims/cloud").json()).isEqualTo(json);
    }

    @Test
    void what_was_read_can_be_put_back_and_keeps_the_password() {
        api.post("/v1/vims", vim("cloud", "openstack", "edge1"));
        String read = api.get("/v1/vims/cloud").text();

        Answer answer = api.put("/v1/vims/cloud", read.replace("\"name\":\"cloud\"", "\"name\":\"renamed\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asString()).isEqualTo("renamed");
        var stored = api.storage().registry().vims().find("cloud").orElseThrow().item();
        assertThat(stored.credentials().password()).isEqualTo(new Secret("test-password"));
    }

    @Test
    void a_kept_password_never_goes_to_another_address() {
        api.post("/v1/vims", vim("cloud", "openstack", "edge1"));
        String read = api.get("/v1/vims/cloud").text();

        Answer answer = api.put("/v1/vims/cloud", read.replace("127.0.0.1:5000", "127.0.0.1:6666"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactly("/credentials/password");
    }

    @Test
    void putting_under_a_new_id_registers() {
        assertThat(api.put("/v1/vims/fresh", vim("fresh", "openstack", "edge1")).status())
                .isEqualTo(201);
        assertThat(api.put("/v1/locations/edge2", "{}").status()).isEqualTo(201);
    }

    @Test
    void a_taken_id_is_a_conflict() {
        api.post("/v1/vims", vim("cloud", "openstack", "edge1"));

        mustBe(api.post("/v1/vims", vim("cloud", "openstack", "edge1")), 409, "duplicate-id");
        mustBe(api.post("/v1/locations", "{\"id\": \"CORE\"}"), 409, "duplicate-id");
    }

    @Test
    void unknown_places_and_types_are_named() {
        Answer elsewhere = api.post("/v1/vims", vim("cloud", "openstack", "nowhere"));
        mustBe(elsewhere, 400, "invalid-document");
        assertThat(pointers(elsewhere)).containsExactly("/location");
        Answer strange = api.post("/v1/vims", vim("cloud", "vmware", "edge1"));
        mustBe(strange, 400, "invalid-document");
        assertThat(pointers(strange)).containsExactly("/type");
    }

    @Test
    void a_component_that_refuses_us_is_told_with_its_words() {
        failWith(new DriverFault.Denied("wrong password"));
        Answer denied = api.post("/v1/vims", vim("cloud", "openstack", "edge1"));
        mustBe(denied, 422, "component-denied");
        var fault = denied.json().path("fault");
        assertThat(fault.path("kind").asString()).isEqualTo("denied");
        assertThat(fault.path("component").asString()).isEqualTo("vim/cloud");
        assertThat(fault.path("call").asString()).isEqualTo("POST /v3/auth/tokens");
        assertThat(fault.path("detail").asString()).isEqualTo("wrong password");

        failWith(new DriverFault.Unavailable("no answer within 10 s"));
        mustBe(api.post("/v1/vims", vim("cloud", "openstack", "edge1")), 422, "component-unreachable");
        assertThat(api.get("/v1/vims").json().path("page").path("total").asInt())
                .isZero();
    }

    @Test
    void lists_come_in_parts_and_filtered() {
        for (int i = 0; i < 5; i++) {
            api.post("/v1/vims", vim("cloud-" + i, "openstack", i == 2 ? "core" : "edge1"));
        }
        var first = api.get("/v1/vims?location=EDGE1&type=openstack&limit=3").json();
        String cursor = first.path("page").path("next").asString();
        var second = api.get("/v1/vims?location=edge1&type=openstack&limit=3&cursor=" + cursor)
                .json();

        assertThat(first.path("items").findValuesAsString("id")).containsExactly("cloud-0", "cloud-1", "cloud-3");
        assertThat(first.path("page").path("total").asInt()).isEqualTo(4);
        assertThat(second.path("items").findValuesAsString("id")).containsExactly("cloud-4");
        assertThat(second.path("page").has("next")).isFalse();
    }

    @Test
    void an_nfvo_brings_its_descriptors() {
        var flavour = new Amounts(2, 2048, 20, 1);
        api.drivers()
                .report(new DescriptorCatalogue(
                        List.of(Samples.service("osm", "nsd-1", flavour)), List.of(Samples.vnf("osm", "vnfd-1"))));
        Answer answer = api.post("/v1/nfvos", nfvo());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("descriptors").path("networkServices").asInt())
                .isEqualTo(1);
        var service = api.get("/v1/network-service-descriptors?nfvo=osm")
                .json()
                .path("items")
                .path(0);
        assertThat(service.path("id").asString()).isEqualTo("nsd-1");
        assertThat(service.path("nfvo").asString()).isEqualTo("osm");
        assertThat(service.path("vnfIds").size()).isEqualTo(2);
        assertThat(service.path("flavour").path("memoryMib").asInt()).isEqualTo(2048);
        assertThat(api.get("/v1/vnf-descriptors").json().path("items").path(0).has("vnfIds"))
                .isFalse();
    }

    @Test
    void refreshing_reads_the_component_again() {
        api.post("/v1/nfvos", nfvo());
        api.post("/v1/vims", vim("cloud", "openstack", "edge1"));
        api.drivers().report(new CloudCapacity(new Amounts(99, 65536, 500, 40), Amounts.NONE, 2));

        assertThat(api.post("/v1/vims/cloud/refresh", "")
                        .json()
                        .path("capacity")
                        .path("total")
                        .path("vcpus")
                        .asInt())
                .isEqualTo(99);
        assertThat(api.post("/v1/nfvos/osm/refresh", "").status()).isEqualTo(200);
        mustBe(api.post("/v1/vims/none/refresh", ""), 404, "not-found");
    }

    @Test
    void what_is_in_use_stays_and_says_by_whom() {
        api.post("/v1/vims", vim("cloud", "openstack", "edge1"));
        api.use().hold(ComponentId.vim("cloud"), "s1");

        Answer refused = api.delete("/v1/vims/cloud");
        mustBe(refused, 409, "in-use");
        assertThat(refused.json().path("usedBy").path(0).asString()).isEqualTo("slice/s1");
        Answer moved = api.put("/v1/vims/cloud", vim("cloud", "openstack", "core"));
        mustBe(moved, 409, "unchangeable-while-in-use");
        assertThat(pointers(moved)).containsExactly("/location");
        mustBe(api.delete("/v1/locations/edge1"), 409, "in-use");
        mustBe(api.delete("/v1/locations/core"), 409, "permanent");
        api.use().clear();
        assertThat(api.delete("/v1/vims/cloud").status()).isEqualTo(204);
        assertThat(api.delete("/v1/locations/edge1").status()).isEqualTo(204);
        mustBe(api.delete("/v1/vims/cloud"), 404, "not-found");
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String path : List.of("/v1/vims/none", "/v1/vims/a%20b", "/v1/locations/nowhere")) {
            mustBe(api.get(path), 404, "not-found");
            mustBe(api.delete(path), 404, "not-found");
        }
    }

    private void failWith(DriverFault fault) {
        api.drivers().whenSpokenTo(() -> {
            throw new DriverException("POST /v3/auth/tokens", fault);
        });
    }

    private static void mustBe(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    private static List<String> pointers(Answer answer) {
        var pointers = new ArrayList<String>();
        answer.json()
                .path("violations")
                .forEach(violation -> pointers.add(violation.path("pointer").asString()));
        return pointers;
    }

    private static String vim(String id, String type, String location) {
        return """
            {"id": "%s", "type": "%s", "location": "%s", "authUrl": "http://127.0.0.1:5000/v3",
             "credentials": {"username": "admin", "password": "test-password", "project": "admin"},
             "config": {"region": "RegionOne"}}\
            """.formatted(id, type, location);
    }

    private static String nfvo() {
        return """
            {"id": "osm", "type": "OSM", "url": "https://127.0.0.1:9999",
             "credentials": {"username": "admin", "password": "test-password", "project": "admin"}}\
            """;
    }
}
