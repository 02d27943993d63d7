package io.santoku.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedDocumentsTest {
    private static final String VIM = """
        {"id": "cloud", "type": "openstack", "location": "core", "authUrl": "http://127.0.0.1:5000/v3",
         "credentials": {"username": "admin", "password": "test-password", "project": "admin"}}\
        """;
    private static final String FUNCTION = """
        {"id": "amf", "generation": 5, "domain": "core", "realisation": "virtual", "location": "core",
         "networkServices": [{"nsdId": "n", "name": "one", "placement": "core"}],
         "physicalFunctions": [{"id": "p", "location": "core"}]}\
        """;

    @RegisterExtension
    final TestApi api = new TestApi();

    static Stream<Arguments> mistakes() {
        return Stream.of(vimMistakes(), vimOptionMistakes(), functionMistakes(), otherMistakes())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> vimMistakes() {
        return Stream.of(
                vim("\"cloud\"", "\"\"", "/id"),
                vim("\"cloud\"", "\"../etc\"", "/id"),
                vim("\"cloud\"", "\"" + "x".repeat(64) + "\"", "/id"),
                vim("\"cloud\"", "7", "/id"),
                vim("\"id\": \"cloud\", ", "", "/id"),
                vim("\"cloud\"", "null", "/id"),
                vim("\"openstack\"", "\"no such\"", "/type"),
                vim("\"openstack\"", "[\"openstack\"]", "/type"),
                vim("\"location\": \"core\"", "\"location\": \"nowhere\"", "/location"),
                vim("\"location\": \"core\"", "\"location\": {}", "/location"),
                vim("http://127.0.0.1:5000/v3", "127.0.0.1:5000", "/authUrl"),
                vim("http://127.0.0.1:5000/v3", "ftp://127.0.0.1", "/authUrl"),
                vim("http://127.0.0.1:5000/v3", "http://", "/authUrl"),
                vim("http://127.0.0.1:5000/v3", "http://127.0.0.1:99999", "/authUrl"),
                vim("http://127.0.0.1:5000/v3", "http://admin:test-password@127.0.0.1", "/authUrl"),
                vim("http://127.0.0.1:5000/v3", "http://127.0.0.1/ with blanks", "/authUrl"),
                vim("http://127.0.0.1:5000/v3", "http://127.0.0.1/" + "x".repeat(3000), "/authUrl"),
                vim("http://127.0.0.1:5000/v3", "http://" + "a.".repeat(100_000) + "example", "/authUrl"),
                vim("http://127.0.0.1:5000/v3", "http://" + "a.".repeat(150) + "example", "/authUrl"),
                vim(", \"password\": \"test-password\"", "", "/credentials/password"),
                vim("\"test-password\"", "\"\"", "/credentials/password"),
                vim("\"test-password\"", "true", "/credentials/password"),
                vim("\"username\": \"admin\"", "\"username\": \" \"", "/credentials/username"),
                vim("\"username\": \"admin\"", "\"username\": \"a\\nb\"", "/credentials/username"),
                vim("\"project\"", "\"tenant\"", "/credentials/project", "/credentials/tenant"),
                vim("\"credentials\": {", "\"credentials\": 5, \"x\": {", "/credentials", "/x"));
    }

    private static Stream<Arguments> vimOptionMistakes() {
        return Stream.of(
                vimWith("\"surprise\": 1", "/surprise"),
                vimWith("\"a/b~c\": 1", "/a~1b~0c"),
                vimWith("\"name\": \"" + "x".repeat(256) + "\"", "/name"),
                vimWith("\"name\": \"half \\ud800\"", "/name"),
                vimWith("\"description\": \"with \\u0000\"", "/description"),
                vimWith("\"description\": 1e999", "/description"),
                vimWith("\"tls\": {\"verify\": \"yes\"}", "/tls/verify"),
                vimWith("\"tls\": {\"certificateAuthority\": \"no pem\"}", "/tls/certificateAuthority"),
                vimWith("\"tls\": {\"trust\": true}", "/tls/trust"),
                vimWith("\"tls\": []", "/tls"),
                vimWith("\"config\": {\"deep\": {\"er\": 1}}", "/config/deep"),
                vimWith("\"config\": [1]", "/config"));
    }

    private static Stream<Arguments> functionMistakes() {
        return Stream.of(
                function("\"generation\": 5", "\"generation\": 6", "/generation"),
                function("\"generation\": 5", "\"generation\": 5.5", "/generation"),
                function("\"generation\": 5", "\"generation\": \"5\"", "/generation"),
                function("\"domain\": \"core\"", "\"domain\": \"CORE!\"", "/domain"),
                function("\"virtual\"", "1", "/realisation"),
                function("\"placement\": \"core\"", "\"placement\": 0", "/networkServices/0/placement"),
                function("\"name\": \"one\", ", "", "/networkServices/0/name"),
                function("[{\"nsdId\"", "[7, {\"nsdId\"", "/networkServices/0"),
                function("[{\"nsdId\"", "{}, \"more\": [{\"nsdId\"", "/networkServices", "/more"),
                function(
                        "{\"id\": \"p\"",
                        "{\"id\": \"p\", \"location\": \"core\"}, {\"id\": \"p\"",
                        "/physicalFunctions/1/id"),
                function(
                        "\"id\": \"p\"",
                        "\"id\": \"p\", \"attributes\": {\"ip\": []}",
                        "/physicalFunctions/0/attributes/ip"),
                function("\"id\": \"amf\"", "\"id\": \"amf\", \"sharing\": {\"maxShared\": -1}", "/sharing/maxShared"),
                function(
                        "\"id\": \"amf\"", "\"id\": \"amf\", \"sharing\": {\"maxShared\": 1e3}", "/sharing/maxShared"));
    }

    private static Stream<Arguments> otherMistakes() {
        return Stream.of(
                at("locations", "{\"id\": \"edges\"}", "/id"),
                at("locations", "[]", ""),
                at("locations", "\"edge1\"", ""),
                at("locations", "{\"id\": \"e\", \"description\": \"" + "x".repeat(4001) + "\"}", "/description"),
                at("nfvos", "{\"id\": \"o\", \"type\": \"osm\", \"url\": \"https://h\"}", "/credentials"),
                at("wims", "{\"id\": \"w\", \"type\": \"odl-wim\", \"url\": \"host:port\"}", "/url"),
                at("wims", "{\"id\": \"w\", \"type\": \"test-wim\", \"url\": \"host:9092\"}", "/url"),
                at("policies", "{}", "/id", "/type", "/url"),
                at("element-managers", "{}", "/id", "/type", "/url"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("mistakes")
    void each_mistake_is_told_with_its_place(String collection, String body, List<String> places) {
        Answer answer = api.post("/v1/" + collection, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/invalid-document");
        var found = new ArrayList<String>();
        answer.json().path("violations").forEach(violation -> {
            found.add(violation.path("pointer").asString());
            assertThat(violation.path("message").asString()).isNotBlank();
        });
        assertThat(found).containsExactlyInAnyOrderElementsOf(places);
        assertThat(answer.text()).doesNotContain("test-password");
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                " ",
                "{",
                "{\"id\": \"a\"} {}",
                "{\"id\": \"a\", \"id\": \"b\"}",
                "{\"id\": NaN}",
                "{\"id\": -Infinity}",
                "{'id': 'a'}",
                "{\"id\": \"a\",}",
                "{\"id\": 0123}",
                "{\"id\": " + "9".repeat(500) + "}",
                "{\"" + "n".repeat(2000) + "\": 1}",
                "[".repeat(100) + "]".repeat(100),
                "{\"a\":".repeat(100_000),
                "id: yaml",
                "\uFEFF");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_not_strict_json_is_told_so(String body) {
        Answer answer = api.post("/v1/vims", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/invalid-json");
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    @Test
    void bytes_that_are_no_text_are_told_so() {
        byte[] body = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};

        assertThat(api.sendBytes("POST", "/v1/vims", body, "Content-Type", "application/json")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_huge_body_is_refused_unread() {
        Answer answer = api.post("/v1/vims", "{\"id\": \"" + "x".repeat(1_100_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/too-large");
    }

    @Test
    void an_id_that_contradicts_the_address_is_a_mistake() {
        assertThat(api.put("/v1/vims/other", VIM).text()).contains("\"/id\"");
        assertThat(api.put("/v1/vims/bad%20id", VIM.replace("\"id\": \"cloud\", ", ""))
                        .text())
                .contains("\"/id\"");
    }

    @Test
    void nothing_malformed_was_spoken_to_or_stored() {
        assertThat(api.drivers().calls()).isZero();
        assertThat(api.storage().registry().snapshot().components()).isEmpty();
    }

    private static Arguments vim(String part, String instead, String... places) {
        return changed("vims", VIM, part, instead, places);
    }

    private static Arguments vimWith(String member, String... places) {
        return changed("vims", VIM, "{\"id\"", "{%s, \"id\"".formatted(member), places);
    }

    private static Arguments function(String part, String instead, String... places) {
        return changed("functions", FUNCTION, part, instead, places);
    }

    private static Arguments changed(
            String collection, String document, String part, String instead, String... places) {
        if (!document.contains(part)) {
            throw new IllegalArgumentException("The document has no " + part);
        }
        return at(collection, document.replace(part, instead), places);
    }

    private static Arguments at(String collection, String body, String... places) {
        return Arguments.of(collection, body, List.of(places));
    }
}
