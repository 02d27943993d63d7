package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.scenario.FaultScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that are repeated with their key have their effect once, and those that are stale have none.
@Tag("long")
class KeyedStoryTest {
    private static final String NEST = JsonMapper.shared().writeValueAsString(Nests.boxes("edge1"));
    private static final String URLLC = JsonMapper.shared().writeValueAsString(Nests.urllc("edge1"));
    private static final String OTHER = JsonMapper.shared().writeValueAsString(Nests.boxes("edge2"));

    private final Rig rig = Rig.with();
    private Api api = rig.api();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void removeAll() {
        api.read("/v1/slices").path("items").forEach(slice -> {
            api.settled(slice.path("id").asString());
            api.remove(slice.path("id").asString());
        });
        assertThat(rig.world().inventory()).isEmpty();
    }

    /// Case 28: one key, one slice.
    @Test
    void an_order_that_is_repeated_gets_the_first_answer_again() {
        HttpResponse<String> first = post("/v1/slices", NEST, "order-1");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        api.settled(JsonMapper.shared().readTree(first.body()).path("id").asString());
        HttpResponse<String> again = post("/v1/slices", NEST, "order-1");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Location"))
                .isEqualTo(header(first, "Location"))
                .isNotEmpty();
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag")).isNotEmpty();
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(slices()).isEqualTo(1);

        for (String path : List.of("/v1/slices", "/v1/slices?heal=auto", "/api/slice")) {
            HttpResponse<String> other = post(path, path.equals("/v1/slices") ? OTHER : NEST, "order-1");
            assertThat(other.statusCode()).isEqualTo(path.startsWith("/api") ? 400 : 422);
            assertThat(other.body()).contains("order-1");
        }
        assertThat(slices()).isEqualTo(1);
        assertThat(rig.database()
                        .sql("SELECT fingerprint FROM keyed_request WHERE key = 'order-1'")
                        .query(String.class)
                        .single())
                .startsWith("sealed.");
    }

    @Test
    void orders_that_come_at_once_with_one_key_make_one_slice() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(
                            _ -> () -> post("/v1/slices", NEST, "order-2").body())
                    .map(clients::submit)
                    .toList();
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo(all.getFirst().get()).contains("\"operation\"");
            }
        }
        assertThat(slices()).isEqualTo(1);
    }

    /// What is stored of the answer outside the transaction that stores the slice is refused meanwhile.
    @ParameterizedTest
    @CsvSource({"/v1/slices, slice", "/api/slice, slice", "/api/base_slice_des, base_descriptor"})
    void the_answer_is_stored_with_what_it_tells_and_outlives_the_server(String path, String table) {
        String body = table.equals("slice") ? NEST : "{\"base_slice_des_id\": \"keyed\"}";
        rig.database().sql("""
            CREATE FUNCTION only_with_effect() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              IF NEW.status IS NOT NULL
                  AND NOT EXISTS (SELECT FROM %s WHERE xmin = pg_current_xact_id()::xid) THEN
                RAISE EXCEPTION 'too late';
              END IF;
              RETURN NEW;
            END $$\
            """.formatted(table)).update();
        rig.database().sql("""
            CREATE TRIGGER only_with_effect BEFORE UPDATE ON keyed_request
            FOR EACH ROW EXECUTE FUNCTION only_with_effect()\
            """).update();
        HttpResponse<String> first;
        try {
            first = post(path, body, path);
        } finally {
            rig.database().sql("DROP FUNCTION only_with_effect CASCADE").update();
        }
        assertThat(first.statusCode()).isBetween(201, 202);
        rig.restart();
        api = rig.api();

        HttpResponse<String> again = post(path, body, path);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Content-Type")).isEqualTo(header(first, "Content-Type"));
        assertThat(slices()).isEqualTo(table.equals("slice") ? 1 : 0);
        rig.database().sql("DELETE FROM base_descriptor WHERE id = 'keyed'").update();
    }

    /// What is told the operation reaches nobody meanwhile.
    @Test
    void an_instruction_that_came_too_late_may_be_repeated_with_its_key() {
        rig.world().addFault(new FaultScenario("ems-amarisoft", "POST /slice", 1, -1, "403"));
        String id = JsonMapper.shared()
                .readTree(post("/v1/slices?onFailure=ask", URLLC, "order-5").body())
                .path("id")
                .asString();
        JsonNode asking = api.sliceOnce(id, slice -> Api.operationState(slice).equals("asking"));
        String retry = "/v1/operations/" + asking.at("/operation/id").asString() + "/retry";
        rig.world().clearFaults();
        rig.database().sql("""
            CREATE FUNCTION deaf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
            CREATE TRIGGER deaf BEFORE UPDATE OF instruction ON operation
            FOR EACH ROW WHEN (NEW.instruction IS NOT NULL) EXECUTE FUNCTION deaf()\
            """).update();
        HttpResponse<String> late;
        try {
            late = post(retry, "", "retry-1");
        } finally {
            rig.database().sql("DROP FUNCTION deaf CASCADE").update();
        }
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);

        HttpResponse<String> taken = post(retry, "", "retry-1");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(post(retry, "", "retry-1").body()).isEqualTo(taken.body());
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
    }

    @Test
    void what_is_refused_may_be_asked_again_with_its_key() {
        String nowhere = JsonMapper.shared().writeValueAsString(Nests.boxes("nowhere"));

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> refused = post("/v1/slices", nowhere, "order-4");
            assertThat(refused.statusCode()).isBetween(400, 499);
            assertThat(header(refused, "Idempotency-Replayed")).isEmpty();
        }
        assertThat(post("/v1/slices", NEST, "k ey").statusCode()).isEqualTo(400);
        assertThat(slices()).isZero();
    }

    @Test
    void a_component_is_registered_once_and_a_heal_starts_once() {
        String location = "{\"id\": \"keyed\"}";
        assertThat(post("/v1/locations", location, "location-1").statusCode()).isEqualTo(201);
        assertThat(post("/v1/locations", location, "location-1").statusCode()).isEqualTo(201);
        assertThat(post("/v1/locations", location, "location-2").statusCode()).isEqualTo(409);
        assertThat(api.delete("/v1/locations/keyed").status()).isEqualTo(204);

        String id = api.order(Nests.urllc("edge1"));
        api.settled(id);
        assertThat(api.read("/v1/slices/" + id + "/heal").path("steps")).isEmpty();
        assertThat(rig.world().vanish("ems-amarisoft", "radio", id)).isPositive();
        HttpResponse<String> first = post("/v1/slices/" + id + "/heal", "", "heal-1");
        assertThat(first.statusCode()).isEqualTo(202);
        api.settled(id);
        assertThat(post("/v1/slices/" + id + "/heal", "", "heal-1").body()).isEqualTo(first.body());
    }

    @Test
    void who_read_what_has_changed_since_is_refused() {
        String id = api.order(Nests.boxes("edge1"));
        api.settled(id);
        String path = "/v1/slices/" + id;
        String read = header(send("GET", path, "", "Accept", "*/*"), "ETag");
        assertThat(header(send("GET", path, "", "Accept", "*/*"), "ETag")).isEqualTo(read);

        assertThat(send("PUT", path + "/conduct", "{\"heal\": \"auto\"}", "If-Match", read)
                        .statusCode())
                .isEqualTo(200);
        for (var stale : List.of(
                send("PUT", path + "/conduct", "{\"heal\": \"off\"}", "If-Match", read),
                send("PATCH", path, "{\"nest\": " + NEST + "}", "If-Match", read),
                send("POST", path + "/heal", "", "If-Match", read),
                send("DELETE", path, "", "If-Match", "W/" + read),
                send("DELETE", path, "", "If-Match", "\"other\", " + read))) {
            assertThat(stale.statusCode()).as(stale.body()).isEqualTo(412);
            assertThat(stale.body()).contains("/problems/precondition-failed");
        }
        assertThat(api.slice(id).at("/conduct/heal").asString()).isEqualTo("auto");
        String now = header(send("GET", path, "", "Accept", "*/*"), "ETag");
        assertThat(now).isNotEqualTo(read);
        assertThat(send("PUT", path + "/conduct", "{\"heal\": \"off\"}", "If-Match", now)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", path + "/conduct", "{\"heal\": \"report\"}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void lists_of_slices_leave_the_nest_out() {
        String id = api.order(Nests.boxes("edge1"));

        assertThat(api.read("/v1/slices").at("/items/0").has("nest")).isFalse();
        assertThat(api.slice(id).path("nest").path("base_slice_descriptor").isObject())
                .isTrue();
    }

    private long slices() {
        return api.read("/v1/slices").at("/page/total").asLong();
    }

    private HttpResponse<String> post(String path, String body, String key) {
        return send("POST", path, body, "Idempotency-Key", key);
    }

    private HttpResponse<String> send(String method, String path, String body, String header, String value) {
        var request = HttpRequest.newBuilder(URI.create(api.server() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header(header, value)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
