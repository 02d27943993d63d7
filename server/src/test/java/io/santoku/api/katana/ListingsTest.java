package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.NfvoDriver.DescriptorCatalogue;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Samples;
import io.santoku.slice.SliceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Descriptors, resources, posted NESTs and bootstrap.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingsTest {
    private static final String EVERYTHING = """
        {"function": [%s], "policy": [%s], "ems": [%s], "wim": [%s], "nfvo": [%s], "vim": [%s], "location": [%s],
         "base_slice_des": [%s], "comment": "unknown"}\
        """.formatted(
                    Posts.document("function"),
                    Posts.document("policy"),
                    Posts.document("ems"),
                    Posts.document("wim"),
                    Posts.document("nfvo"),
                    Posts.with("vim", "location", "\"Edge1\""),
                    Posts.document("location"),
                    Posts.document("base_slice_des"));

    @RegisterExtension
    final TestApi api = new TestApi();

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private void onBoard(String... services) {
        api.drivers()
                .report(new DescriptorCatalogue(
                        List.of(services).stream()
                                .map(id -> Samples.service("OSM8", id, new Amounts(2, 2048, 20, 1)))
                                .toList(),
                        List.of()));
    }

    @Test
    void network_services_are_imported_anew_and_listed_in_the_predecessors_words() {
        onBoard("hackfest");
        api.post("/api/nfvo", Posts.document("nfvo"));
        onBoard("hackfest", "firewall");

        JsonNode list = api.get("/api/nslist").json();

        assertThat(list).hasSize(2);
        assertThat(names(list.get(0))).isEqualTo(Set.of("_id", "nsd-id", "nsd-name", "vnfd_list", "flavor", "nfvo_id"));
        assertThat(list.get(1).path("nsd-id").asString()).isEqualTo("key-firewall");
        assertThat(list.get(1).path("nsd-name").asString()).isEqualTo("firewall");
        assertThat(list.get(1).path("nfvo_id").asString()).isEqualTo("OSM8");
        assertThat(list.get(1).path("flavor").toString())
                .contains("\"memory-mb\":2048", "\"vcpu-count\":2", "\"storage-gb\":20", "\"instances\":1");
        assertThat(api.get("/api/nslist?nsd-id=key-firewall&nfvo-id=OSM8").json())
                .hasSize(1);
        assertThat(api.get("/api/nslist?nsd-id=key-firewall&nfvo-id=other").json())
                .isEmpty();
    }

    @Test
    void an_orchestrator_that_does_not_answer_keeps_its_descriptors() {
        onBoard("hackfest");
        api.post("/api/nfvo", Posts.document("nfvo"));
        api.drivers().whenSpokenTo(() -> {
            throw new DriverException("POST /tokens", new DriverFault.Unavailable("nobody there"));
        });

        assertThat(api.get("/api/nslist").json()).hasSize(1);
    }

    @Test
    void an_orchestrator_leaves_with_its_descriptors() {
        onBoard("hackfest");
        String uid = api.post("/api/nfvo", Posts.document("nfvo")).text();
        api.delete("/api/nfvo/" + uid);

        assertThat(api.get("/api/nslist").json()).isEmpty();
        assertThat(api.get("/v1/network-service-descriptors")
                        .json()
                        .at("/page/total")
                        .intValue())
                .isZero();
    }

    @Test
    void resources_are_clouds_physical_functions_and_locations() {
        api.post("/api/bootstrap", EVERYTHING);

        JsonNode all = api.get("/api/resources").json();
        assertThat(names(all)).isEqualTo(Set.of("VIMs", "Functions", "Locations"));
        assertThat(names(all.at("/VIMs/0")))
                .isEqualTo(Set.of("name", "id", "location", "type", "tenants", "resources"));
        assertThat(names(all.at("/Functions/0")))
                .isEqualTo(new TreeSet<>(List.of(
                        "DB_ID",
                        "gen",
                        "functionality",
                        "pnf_list",
                        "function_id",
                        "location",
                        "tenants",
                        "shared",
                        "created_at")));
        assertThat(all.path("Locations")).hasSize(2);
    }

    @Test
    void resources_of_a_location_are_what_is_there() {
        api.post("/api/bootstrap", EVERYTHING);

        JsonNode edge = api.get("/api/resources/EDGE1").json();
        assertThat(edge.path("VIMs")).hasSize(1);
        assertThat(edge.path("Functions")).isEmpty();
        assertThat(api.get("/api/resources/core").json().path("Functions")).hasSize(1);
        assertThat(api.get("/api/resources/nowhere").status()).isEqualTo(404);
        assertThat(api.get("/api/resources/nowhere").text()).isEqualTo("Location nowhere not found");
    }

    @Test
    void clouds_are_measured_again_behind_the_answer() {
        String uid = api.post("/api/vim", Posts.document("vim")).text();
        for (String method : List.of("GET", "POST")) {
            int vcpus = method.equals("GET") ? 20 : 40;
            api.drivers().report(new CloudCapacity(new Amounts(vcpus, 2048, 20, 9), Amounts.NONE, 2));

            Answer answer = api.send(method, "/api/resources/update", "");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("Updating resource database");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> api.get("/api/vim/" + uid)
                                            .json()
                                            .at("/resources/vcpus")
                                            .intValue()
                                    == vcpus
                            || api.send(method, "/api/resources/update", "").status() != 200);
        }
    }

    @Test
    void posted_nests_are_listed_and_shown_as_posted() {
        api.nests().keep(new SliceId("slice-1"), Map.of("base_slice_descriptor", Map.of("mtu", 1500)));

        assertThat(api.get("/api/gst").text()).isEqualTo("[{\"_id\":\"slice-1\"}]");
        assertThat(api.get("/api/gst/slice-1")
                        .json()
                        .at("/base_slice_descriptor/mtu")
                        .intValue())
                .isEqualTo(1500);
        assertThat(api.get("/api/gst/slice-1").json().path("_id").asString()).isEqualTo("slice-1");
        assertThat(api.get("/api/gst/slice-2").status()).isEqualTo(404);
    }

    @Test
    void one_document_registers_everything_in_the_right_order() {
        Answer answer = api.post("/api/bootstrap", EVERYTHING);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("registered").intValue()).isEqualTo(8);
        assertThat(answer.json().at("/vim/0/status").asString()).isEqualTo("registered");
        for (String noun : Posts.NOUNS) {
            String uid = answer.json().at("/" + noun + "/0/_id").asString();
            assertThat(api.get("/api/" + noun + "/" + uid).status()).as(noun).isEqualTo(200);
        }
    }

    @Test
    void the_same_document_again_changes_nothing_and_speaks_to_nobody() {
        api.post("/api/bootstrap", EVERYTHING);
        String before = api.get("/api/resources").text();
        int calls = api.drivers().calls();

        Answer again = api.post("/api/bootstrap", EVERYTHING);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("unchanged").intValue()).isEqualTo(8);
        assertThat(api.get("/api/resources").text()).isEqualTo(before);
        assertThat(api.drivers().calls()).isEqualTo(calls);
    }

    @Test
    void what_fails_is_told_and_keeps_nobody_back() {
        String document = """
            {"vim": [%s, 7], "ems": "none", "wim": [%s]}\
            """.formatted(Posts.with("vim", "location", "\"nowhere\""), Posts.document("wim"));

        Answer answer = api.post("/api/bootstrap", document);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("failed").intValue()).isEqualTo(3);
        assertThat(answer.json().path("registered").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/vim/0/error").asString()).contains("Location nowhere is not registered");
        assertThat(answer.json().at("/wim/0/status").asString()).isEqualTo("registered");
        assertThat(answer.text()).doesNotContain("test-password");
    }

    @Test
    void components_of_a_kind_are_spoken_to_at_once() {
        var together = new CountDownLatch(3);
        api.drivers().whenSpokenTo(() -> meet(together));
        String document = Stream.of("a", "b", "c")
                .map(id -> Posts.with("vim", "id", "\"" + id + "\""))
                .collect(Collectors.joining(",", "{\"vim\": [", "]}"));

        Answer answer = api.post("/api/bootstrap", document);

        assertThat(answer.json().path("registered").intValue())
                .as(answer.text())
                .isEqualTo(3);
        assertThat(answer.json().at("/vim/2/id").asString()).isEqualTo("c");
    }

    @Test
    void of_two_that_put_the_same_at_once_one_creates_and_the_other_modifies() {
        var together = new CountDownLatch(2);
        api.drivers().whenSpokenTo(() -> meet(together));

        List<Integer> statuses = Stream.of("first", "second")
                .map(_ -> CompletableFuture.supplyAsync(
                        () -> api.put("/api/vim/same", Posts.document("vim")).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 201);
        assertThat(api.get("/api/vim").json()).hasSize(1);
    }

    private static void meet(CountDownLatch together) {
        together.countDown();
        try {
            if (!together.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("left alone");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void something_else_under_a_taken_id_fails_and_the_core_is_described_anew() {
        api.post("/api/bootstrap", EVERYTHING);
        String document = """
            {"ems": [%s], "location": [{"id": "Core", "description": "ours"}]}\
            """.formatted(Posts.with("ems", "url", "\"http://127.0.0.1:9\""));
        api.delete(
                "/api/function/" + api.get("/api/function").json().at("/0/_id").asString());

        Answer answer = api.post("/api/bootstrap", document);

        assertThat(answer.json().at("/ems/0/error").asString()).isEqualTo("EMS with id test-ems already exists");
        assertThat(answer.json().at("/location/0/status").asString()).isEqualTo("unchanged");
        assertThat(api.get("/api/location").json().at("/0/description").asString())
                .isEqualTo("ours");
    }
}
