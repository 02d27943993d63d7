package io.santoku.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One stream has all changes, from any point, and says when it cannot.
@Timeout(120)
class FeedStoryTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void one_stream_shows_a_slice_from_its_order_to_its_deletion() {
        String now = now();
        String id = api.order(Nests.twoSites());
        api.settled(id);
        List<Notice> ofTheOrder = Notice.all(api, "/v1/slices/" + id + "/events", "");
        api.remove(id);

        List<Notice> notices = ofSlice(id, now, "");

        assertThat(notices)
                .filteredOn(FeedStoryTest::isSlice)
                .first()
                .satisfies(first ->
                        assertThat(first.body().at("/slice/name").asString()).isNotEmpty());
        assertThat(notices)
                .filteredOn(FeedStoryTest::isSlice)
                .extracting(notice -> notice.body().at("/slice/phase").asString())
                .containsSubsequence("Placement", "Provisioning", "Activation", "Running", "Terminating");
        assertThat(notices)
                .filteredOn(notice -> notice.name().equals("operation"))
                .extracting(notice -> notice.body().at("/operation/state").asString())
                .containsSubsequence("pending", "running", "succeeded", "pending", "running", "succeeded");
        assertThat(notices.stream().map(notice -> notice.body().path("step")).toList())
                .containsAll(ofTheOrder.stream()
                        .filter(notice -> notice.name().equals("step"))
                        .map(Notice::body)
                        .toList());
    }

    @Test
    void a_reader_continues_from_any_id_that_it_received() {
        String now = now();
        String id = api.order(Nests.twoSites());
        api.settled(id);
        api.remove(id);
        List<Notice> all = ofSlice(id, now, "");

        for (int i = 0; i < all.size() - 1; i += 10) {
            List<Notice> rest = all.subList(i + 1, all.size());
            assertThat(ofSlice(id, all.get(i).id(), "")).isEqualTo(rest);
            assertThat(ofSlice(id, "0", all.get(i).id())).isEqualTo(rest);
        }
        assertThat(ofSlice(id, "0", "")).isEqualTo(all);
    }

    @Test
    void a_reader_gets_only_the_types_that_it_asks_for() {
        String now = now();
        String id = api.order(Nests.twoSites());
        api.settled(id);
        assertThat(api.put("/v1/wims/wim/maintenance", Map.of("reason", "new fibre"))
                        .status())
                .isLessThan(300);

        List<Notice> notices =
                Notice.until(FeedStoryTest::isMaintained, api, "/v1/events?types=component,slice&after=" + now, "");

        assertThat(notices).extracting(Notice::name).containsOnly("alive", "slice", "component");
        assertThat(notices.getLast().body().at("/component/id").asString()).isEqualTo("wim");
        assertThat(notices.getLast().body().at("/component/maintenance/reason").asString())
                .isEqualTo("new fibre");
        api.remove(id);
    }

    @Test
    void counts_follow_what_happens_to_all_slices() {
        Notice first = Notice.until(notice -> notice.name().equals("counts"), api, "/v1/events", "")
                .getLast();
        String id = api.order(Nests.twoSites());
        api.settled(id);
        long before = first.body().at("/counts/slices/Running").asLong();

        Notice ordered = Notice.until(
                        notice -> notice.body().at("/counts/slices/Running").asLong() > before,
                        api,
                        "/v1/events?types=counts&after=" + first.id(),
                        "")
                .getLast();
        assertThat(ordered.body().at("/counts/slices/Running").asLong()).isEqualTo(before + 1);
        assertThat(ordered.body().at("/counts/operations").propertyNames())
                .containsExactlyInAnyOrder("pending", "running", "undoing", "asking");
        assertThat(ordered.body().at("/counts/failingServices").isNumber()).isTrue();
        api.remove(id);
        assertThat(ofSlice(id, "0", "")).noneMatch(notice -> notice.name().equals("counts"));
    }

    private static boolean isMaintained(Notice notice) {
        return notice.body().at("/component/maintenance/reason").asString("").equals("new fibre");
    }

    @Test
    void a_point_that_is_not_known_is_answered_with_a_reset_and_a_point_from_which_to_continue() {
        List<Notice> notices =
                Notice.until(notice -> notice.name().equals("reset"), api, "/v1/events?after=ffffffff-1-1", "");
        String id = api.order(Nests.twoSites());
        api.settled(id);
        api.remove(id);

        assertThat(ofSlice(id, notices.getLast().id(), "")
                        .getFirst()
                        .body()
                        .at("/slice/phase")
                        .asString())
                .isEqualTo("Placement");
    }

    @Test
    void wrong_questions_are_problems() {
        for (String query : List.of("after=1", "after=x", "types=slices", "types=slice,", "type=slice", "slice=")) {
            Api.Reply reply = api.get("/v1/events?" + query);
            assertThat(reply.status()).as(query).isEqualTo(400);
            assertThat(reply.json().path("type").asString()).as(query).isEqualTo("/problems/invalid-parameter");
        }
        assertThat(head("Last-Event-ID: yesterday\r\n", 1)).first().asString().contains(" 400");
    }

    @Test
    void a_request_for_the_head_of_a_stream_leaves_its_connection_free_for_the_next_request() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String slice = api.order(Nests.twoSites());
            for (String path : List.of("/v1/events", "/v1/slices/" + slice + "/events")) {
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(api.server().resolve(path));
                HttpResponse<String> head = client.send(request.HEAD().build(), BodyHandlers.ofString());
                HttpRequest next = HttpRequest.newBuilder(api.server().resolve("/v1/slices"))
                        .timeout(Duration.ofSeconds(30))
                        .build();

                assertThat(head.statusCode()).as(path).isEqualTo(200);
                assertThat(head.headers().firstValue("Content-Type").orElse(""))
                        .as(path)
                        .startsWith("text/event-stream");
                assertThat(client.send(next, BodyHandlers.ofString()).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            api.settled(slice);
            api.remove(slice);
        }
    }

    @Test
    void the_stream_is_not_stored_or_delayed_on_its_way_and_shows_that_it_lives() {
        List<String> lines = head("", 3);

        assertThat(lines.getFirst()).contains(" 200");
        assertThat(lines)
                .contains("Cache-Control: no-store", "X-Accel-Buffering: no", "retry:1000", "data:{}")
                .anyMatch(line -> line.startsWith("Content-Type: text/event-stream"));
    }

    private static boolean isSlice(Notice notice) {
        return notice.name().equals("slice");
    }

    private String now() {
        return Notice.first(1, api, "/v1/events").getFirst().id();
    }

    /// What happened to a slice until it was gone.
    private List<Notice> ofSlice(String id, String after, String last) {
        return Notice.until(
                        notice -> notice.body().at("/slice/removed").asBoolean(false),
                        api,
                        "/v1/events?slice=%s&after=%s".formatted(id, after),
                        last)
                .stream()
                .filter(notice -> !notice.name().equals("alive"))
                .toList();
    }

    /// The first lines of an answer, up to so many signs of life.
    private List<String> head(String headers, int signs) {
        var lines = new ArrayList<String>();
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), api.server().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET /v1/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n")
                            .getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (String line = answer.readLine(); line != null; line = answer.readLine()) {
                lines.add(line);
                if (lines.stream().filter("event:alive"::equals).count() == signs && line.isEmpty()) {
                    break;
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return lines;
    }
}
