package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.Emulated;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults;
import io.santoku.inventory.Secret;
import io.santoku.lifecycle.Slices;
import io.santoku.slice.SliceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Passwords of components and of tenants appear nowhere: not in answers, events, metrics, logs or rows.
class SecretsTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void no_password_is_seen_anywhere_after_a_full_run() throws IOException {
        Files.writeString(Rig.LOG, "");
        String running = api.order(Nests.twoSites());
        api.settled(running);
        List<String> secrets = secrets(running);
        rig.world()
                .component("core-cloud")
                .faults()
                .add(new Faults.Rule("POST /identity/v3/users", 1, 1, Fault.parse("409")));
        String failed = api.order(Nests.with(Nests.twoSites(), Nests.service("broken-ns", "broken", 0)));
        api.settled(failed);

        var seen = new ArrayList<String>();
        Stream.of(running, failed).forEach(id -> seen.addAll(answersAbout(id)));
        seen.addAll(answers());
        seen.addAll(Databases.rows(rig.database()));
        api.remove(running);
        api.remove(failed);
        seen.addAll(Databases.rows(rig.database()));
        seen.addAll(Files.readAllLines(Rig.LOG));

        assertThat(secrets).hasSize(7);
        assertThat(seen).hasSizeGreaterThan(200).anyMatch(line -> line.contains("tenant/core-cloud"));
        List<String> forms = secrets.stream().flatMap(SecretsTest::forms).toList();
        assertThat(seen).noneMatch(line -> forms.stream().anyMatch(line::contains));
    }

    /// The passwords of the components that have one, and of the tenants that the slice has.
    private List<String> secrets(String slice) {
        Stream<String> ofComponents = rig.world().components().stream()
                .map(Emulated::registration)
                .flatMap(known -> Stream.ofNullable(known.get("password")));
        Stream<String> ofTenants = rig.part(Slices.class).held(new SliceId(slice)).stream()
                .flatMap(held -> Stream.ofNullable(held.facts()))
                .flatMap(SecretsTest::held);
        return Stream.concat(ofComponents, ofTenants).toList();
    }

    /// The secrets among the members of what is known of a resource, whichever kind it is.
    private static Stream<String> held(Object facts) {
        return Stream.of(facts.getClass().getDeclaredFields())
                .filter(field -> field.getType() == Secret.class)
                .map(field -> {
                    field.setAccessible(true);
                    try {
                        return ((Secret) field.get(facts)).reveal();
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
    }

    /// As it is, and as it stands in columns of bytes.
    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    private List<String> answersAbout(String slice) {
        var answers = new ArrayList<String>();
        for (String part : List.of("", "/plan", "/timeline", "/resources", "/policy")) {
            answers.add(api.read("/v1/slices/" + slice + part).toString());
        }
        for (String part : List.of("", "/time", "/errors")) {
            answers.add(api.read("/api/slice/" + slice + part).toString());
        }
        answers.add(api.read("/api/policy/neat/" + slice).toString());
        try (Stream<String> events = api.lines("/v1/slices/" + slice + "/events", "")) {
            answers.addAll(events.toList());
        }
        String operation = api.slice(slice).at("/operation/id").asString();
        answers.add(api.read("/v1/operations/" + operation).toString());
        return answers;
    }

    private List<String> answers() {
        return Stream.of(
                        "/v1/slices",
                        "/v1/operations",
                        "/v1/vims",
                        "/v1/nfvos",
                        "/v1/wims",
                        "/v1/element-managers",
                        "/v1/functions",
                        "/v1/locations",
                        "/v1/network-service-descriptors",
                        "/v1/vnf-descriptors",
                        "/v1/policies",
                        "/v1/subnets",
                        "/v1/policy/rules",
                        "/v1/prometheus/targets/vims",
                        "/v1/prometheus/targets/wims",
                        "/api/slice",
                        "/api/vim/all",
                        "/api/nfvo/all",
                        "/api/wim/all",
                        "/api/ems/all",
                        "/api/policy",
                        "/api/function",
                        "/api/resources",
                        "/api/nslist",
                        "/api/gst",
                        "/health",
                        "/info",
                        "/metrics")
                .map(path -> {
                    Api.Reply reply = api.get(path);
                    assertThat(reply.status()).as(path).isEqualTo(200);
                    return reply.text();
                })
                .toList();
    }
}
