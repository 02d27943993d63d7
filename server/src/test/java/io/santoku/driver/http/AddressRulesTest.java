package io.santoku.driver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.santoku.driver.AddressRefused;
import io.santoku.driver.AddressRules;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.Network;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private static final AddressRules DEFAULT = new AddressRules(List.of(), List.of());
    private static final AddressRules LOOPBACK_TOO =
            new AddressRules(List.of(Network.of("127.0.0.0/8"), Network.of("::1")), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "2130706433",
                "::1",
                "::ffff:127.0.0.1",
                "0.0.0.0",
                "::",
                "169.254.169.254",
                "::ffff:169.254.169.254",
                "fe80::1",
                "fd00:ec2::254",
                "fd20:ce::254",
                "fd00:c1::a9fe:a9fe",
                "64:ff9b::169.254.169.254",
                "168.63.129.16",
                "100.100.100.200",
                "224.0.0.1",
                "255.255.255.255"
            })
    void what_no_component_should_have_is_refused_in_whatever_form_it_is_written(String address) {
        assertThatThrownBy(() -> DEFAULT.check(at(address, 80)))
                .isInstanceOf(AddressRefused.class)
                .hasMessageContaining("southbound.allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.168.7.7", "172.16.0.9", "203.0.113.7", "fd12::9", "2001:db8::1"})
    void addresses_of_networks_are_not(String address) {
        assertThatCode(() -> DEFAULT.check(at(address, 80))).doesNotThrowAnyException();
    }

    @Test
    void loopback_can_be_allowed_but_for_what_listens_there_for_us() throws Exception {
        var rules = new AddressRules(List.of(Network.of("127.0.0.0/8")), List.of());
        rules.isOurs(8000);

        rules.check(at("127.0.0.1", 8001));
        assertThatThrownBy(() -> rules.check(at("127.0.0.1", 8000))).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> rules.check(at("127.0.0.2", 8000))).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> rules.check(at("169.254.169.254", 80))).isInstanceOf(AddressRefused.class);
        rules.check(at("10.0.0.1", 8000));
    }

    @Test
    void what_is_denied_comes_before_what_is_allowed() {
        var rules = new AddressRules(List.of(Network.of("10.0.0.0/8")), List.of(Network.of("10.1.0.0/16")));

        assertThatThrownBy(() -> rules.check(at("10.1.2.3", 80))).isInstanceOf(AddressRefused.class);
        assertThatCode(() -> rules.check(at("10.2.2.3", 80))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somewhere", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/9", "fd00::/129", "10.0.0.0/-1"})
    void a_network_that_is_none_is_refused(String text) {
        assertThatThrownBy(() -> Network.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10.0.0.0/8");
    }

    @Test
    void a_refused_address_is_not_even_connected_to() {
        var calls = new AtomicInteger();
        try (var server = serving(calls)) {
            var refused = catchThrowableOfType(
                    DriverException.class, () -> caller(DEFAULT).send(server.uri(), Call.get("/")));
            assertThat(refused.fault()).isInstanceOf(Rejected.class);
            assertThat(refused.fault().detail()).contains("components may not be at 127.0.0.1");
            assertThat(calls).hasValue(0);

            assertThat(caller(LOOPBACK_TOO).send(server.uri(), Call.get("/")).status())
                    .isEqualTo(200);
            URI byName = URI.create("http://localhost:" + server.uri().getPort());
            assertThatThrownBy(() -> caller(DEFAULT).send(byName, Call.get("/")))
                    .isInstanceOf(DriverException.class);
            assertThat(calls).hasValue(1);
        }
    }

    private static EmulatedServer serving(AtomicInteger calls) {
        Router router = new Router().on("GET", "/", _ -> {
            calls.incrementAndGet();
            return Reply.json(200, Map.of());
        });
        return EmulatedServer.start(new Stub(router), Listening.ANYWHERE, InstantSource.system());
    }

    private static Caller caller(AddressRules rules) {
        return new Caller(new SystemAuthorities(), new HttpSettings(Duration.ofSeconds(5), 2, 0, rules));
    }

    private static InetSocketAddress at(String address, int port) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(address), port);
    }
}
