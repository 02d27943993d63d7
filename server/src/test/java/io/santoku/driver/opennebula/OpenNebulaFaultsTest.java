package io.santoku.driver.opennebula;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.OverCapacity;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Effects;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Stub;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an OpenNebula may answer, written by hand.
class OpenNebulaFaultsTest {
    private static final Map<Class<? extends DriverFault>, String> WORDS = Map.of(
            Denied.class, "denied",
            OverCapacity.class, "over capacity",
            Rejected.class, "rejected",
            Conflict.class, "conflict",
            Unavailable.class, "unavailable",
            Garbled.class, "garbled");
    private static final String ERROR = """
        <?xml version="1.0"?><methodResponse><params><param><value><array><data>
        <value><boolean>0</boolean></value><value><string>%s</string></value><value><i4>%d</i4></value>
        <value><i4>-1</i4></value><value><i8>-1</i8></value></data></array></value></param></params></methodResponse>
        """;
    private static final String TEXT = """
        <methodResponse><params><param><value><array><data><value><boolean>1</boolean></value>\
        <value><string>%s</string></value><value><int>0</int></value></data></array></value></param></params>\
        </methodResponse>\
        """;

    private final AtomicReference<Reply> answer = new AtomicReference<>(Reply.empty(200));
    private final EmulatedServer server = EmulatedServer.start(
            new Stub(new Router().on("POST", "/RPC2", _ -> answer.get())), Listening.ANYWHERE, InstantSource.system());
    private final OpenNebula cloud = new OpenNebula(
            EdgeNebula.vim(server.uri(), "oneadmin", "test-password-1", Map.of()), HttpSettings.DEFAULTS);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "256, User could not be authenticated, denied",
        "512, User [2] not authorized to perform action on group., denied",
        "512, User [2] : limit of 4 reached for CPU quota in VM., over capacity",
        "1024, Error getting group [5]., rejected",
        "2048, Group 100 is not empty., conflict",
        "4096, Wrong group ID, rejected",
        "8192, NAME is already taken by GROUP 5., conflict",
        "8192, SQL DB error, unavailable",
        "16384, Error allocating a new virtual machine., over capacity",
        "32768, The resource group is locked., conflict",
        "65536, Error replicating log entry, unavailable",
        "77, Something else, garbled"
    })
    void each_code_is_understood(int code, String message, String kind) {
        answering(ERROR.formatted(message, code));

        DriverException met = Assertions.catchThrowableOfType(
                DriverException.class,
                () -> cloud.change("one.group.allocate", "name").required());

        assertThat(WORDS.get(met.fault().getClass())).isEqualTo(kind);
        assertThat(met.fault().detail()).contains("0x%04x".formatted(code), message);
        assertThat(met.call()).isEqualTo("POST /RPC2 one.group.allocate");
    }

    @ParameterizedTest
    @CsvSource({"-506, rejected", "-503, rejected", "-501, rejected", "-500, unavailable", "-504, unavailable"})
    void faults_of_the_server_are_no_errors_of_a_method(int code, String kind) {
        answering("<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>" + code
                + "</int></value></member><member><name>faultString</name><value><string>no</string></value></member>"
                + "</struct></value></fault></methodResponse>");

        assertThat(WORDS.get(fault().getClass())).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<methodResponse/>",
                "<methodResponse><params/></methodResponse>",
                "<methodResponse><params><param><value><int>x</int></value></param></params></methodResponse>",
                "<methodResponse><params><param><value><array/></value></param></params></methodResponse>",
                "<methodResponse><params><param><value><array><data/></array></value></param></params></methodResponse>",
                "<!DOCTYPE a [<!ENTITY b \"c\">]><methodResponse><params><param><value>&b;</value></param></params>"
                        + "</methodResponse>"
            })
    void what_cannot_be_read_is_garbled(String body) {
        answering(body);

        assertThat(fault()).isInstanceOf(Garbled.class);
    }

    @Test
    void a_document_that_declares_a_type_is_not_read() {
        answering(TEXT.formatted(
                "&lt;!DOCTYPE USER [&lt;!ENTITY x SYSTEM \"file:///etc/hostname\"&gt;]&gt;&lt;USER&gt;&amp;x;"
                        + "&lt;/USER&gt;"));

        assertThat(FaultOf.the(() -> cloud.document("one.user.info", -1))).isInstanceOf(Garbled.class);
    }

    @Test
    void a_page_of_somebody_else_leaves_it_open_whether_something_changed() {
        answering("<html>no</html>");

        assertThat(FaultOf.the(() -> cloud.change("one.group.allocate", "name")))
                .isInstanceOf(Unavailable.class);
        assertThat(fault()).isInstanceOf(Garbled.class);
    }

    @Test
    void statuses_are_those_of_http() {
        answer.set(Reply.empty(503));
        assertThat(fault()).isInstanceOf(Unavailable.class);
        answer.set(Reply.empty(404));
        assertThat(fault()).isInstanceOf(Rejected.class);
    }

    @Test
    void passwords_are_not_quoted() {
        answering(ERROR.formatted("bad call by oneadmin:test-password-1", 4096));

        assertThat(fault().detail()).contains("oneadmin:•••").doesNotContain("test-password-1");
    }

    @Test
    void a_pool_may_be_large() {
        int many = 60_000;
        answering(TEXT.formatted(
                "&lt;POOL&gt;" + "&lt;HOST&gt;&lt;ID&gt;1&lt;/ID&gt;&lt;/HOST&gt;".repeat(many) + "&lt;/POOL&gt;"));

        assertThat(cloud.pool("HOST", "one.hostpool.info")).hasSize(many);
    }

    @Test
    void objects_without_a_number_are_left_out() {
        answering(TEXT.formatted("&lt;P&gt;&lt;HOST&gt;&lt;ID&gt;x&lt;/ID&gt;&lt;/HOST&gt;&lt;HOST/&gt;&lt;/P&gt;"));

        assertThat(cloud.pool("HOST", "one.hostpool.info")).isEmpty();
    }

    @Test
    void texts_are_decoded_once() {
        answering(TEXT.formatted("&amp;lt;3"));

        assertThat(cloud.text("one.system.version")).isEqualTo("&lt;3");
    }

    @Test
    void only_changes_are_marked() {
        answering(TEXT.formatted("7.0.0"));
        var touched = new AtomicBoolean();
        var watch = new Effects.Watch(touched, () -> true, "");

        Effects.watch(watch, () -> cloud.text("one.system.version"));
        assertThat(touched).isFalse();
        Effects.watch(watch, () -> cloud.change("one.group.allocate", "name"));
        assertThat(touched).isTrue();
    }

    private void answering(String body) {
        answer.set(new Reply(200, Map.of("Content-Type", "text/xml"), body.getBytes(StandardCharsets.UTF_8)));
    }

    private DriverFault fault() {
        return FaultOf.the(() -> cloud.text("one.system.version"));
    }
}
