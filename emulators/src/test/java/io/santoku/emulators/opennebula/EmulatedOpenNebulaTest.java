package io.santoku.emulators.opennebula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.emulators.http.Direct;
import io.santoku.emulators.opennebula.EmulatedOpenNebula.Login;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the emulator to OpenNebula's documents, with calls that are written by hand.
class EmulatedOpenNebulaTest {
    private static final String ADMIN = "oneadmin:test-password";
    private static final String TENANT = "tenant:test-secret";

    private final EmulatedOpenNebula cloud = new EmulatedOpenNebula(new OpenNebulaSpec(
            "oneadmin",
            "test-password",
            new OpenNebulaSpec.Hardware(2, 1, false, List.of(new HostSpec("host-1", 4, 8_704, 100)))));
    private final Direct direct = Direct.to(cloud);

    @Test
    void a_method_returns_whether_it_succeeded_its_value_and_a_code() {
        assertThat(call("one.system.version", text(ADMIN)))
                .contains("<boolean>1</boolean>", "<string>7.0.0</string>", "<i4>0</i4>");
        assertThat(call("one.group.allocate", text(ADMIN), text("tenant"))).contains("<i4>100</i4>");
    }

    @ParameterizedTest
    @CsvSource({
        "one.user.info, oneadmin:wrong, 256, be authenticated",
        "one.user.info, oneadmin:test-password, 1024, Error getting user [77]",
        "one.group.delete, oneadmin:test-password, 1024, Error getting group [77]",
        "one.acl.delrule, oneadmin:test-password, 8192, does not exist"
    })
    void an_error_has_its_code(String method, String session, int code, String words) {
        assertThat(call(method, text(session), number(77)))
                .contains("<boolean>0</boolean>", "[" + method + "] ", words, "<i4>" + code + "</i4>", "<i8>");
    }

    @Test
    void names_are_taken_once() {
        tenant();

        assertThat(call("one.group.allocate", text(ADMIN), text("tenant")))
                .contains("NAME is already taken by GROUP 100.", "<i4>8192</i4>");
        assertThat(call("one.user.allocate", text(ADMIN), text("tenant"), text("x"), text(""), array()))
                .contains("NAME is already taken by USER 2.");
    }

    @Test
    void the_path_and_the_method_matter() {
        assertThat(direct.get("/RPC2").status()).isEqualTo(405);
        assertThat(direct.post("/elsewhere", "").status()).isEqualTo(404);
        assertThat(direct.post("/RPC2", "{}").text()).contains("<fault>", "<i4>-503</i4>");
        assertThat(call("one.vm.fly", text(ADMIN))).contains("<fault>", "<i4>-506</i4>");
        assertThat(call("one.user.info", text(ADMIN), text("1"))).contains("<fault>", "<i4>-501</i4>");
        assertThat(call("one.user.info", text(ADMIN))).contains("<fault>", "<i4>-502</i4>");
    }

    @Test
    void a_document_type_declaration_is_no_call() {
        String attack = "<!DOCTYPE methodCall [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><methodCall>"
                + "<methodName>one.system.version</methodName><params><param><value>&x;</value></param></params>"
                + "</methodCall>";

        assertThat(direct.post("/RPC2", attack).text()).contains("<fault>", "<i4>-503</i4>");
    }

    @Test
    void a_user_makes_machines_only_where_a_rule_says_so() {
        tenant();

        assertThat(boot(TENANT, 1)).contains("<i4>512</i4>", "not authorized to perform action on virtual machine");
        allow("200000064", "1400000000", "8");
        assertThat(boot(TENANT, 1)).contains("<boolean>1</boolean>");
        assertThat(call("one.vmpool.info", text(TENANT), number(-2), number(-1), number(-1), number(-1)))
                .contains("&lt;GNAME&gt;tenant&lt;/GNAME&gt;");
        assertThat(call("one.group.allocate", text(TENANT), text("mine"))).contains("<i4>512</i4>");
        assertThat(call("one.userpool.info", text(TENANT))).contains("<i4>512</i4>");
    }

    @Test
    void a_quota_is_enforced_when_a_machine_is_made() {
        tenant();
        allow("200000064", "1400000000", "8");
        call(
                "one.group.quota",
                text(ADMIN),
                number(100),
                text("&lt;TEMPLATE>&lt;VM>&lt;CPU>2&lt;/CPU>&lt;/VM>&lt;/TEMPLATE>"));

        assertThat(boot(TENANT, 2)).contains("<boolean>1</boolean>");
        assertThat(boot(TENANT, 1)).contains("<i4>512</i4>", "limit of 2 reached for CPU quota in VM");
        assertThat(call("one.grouppool.info", text(ADMIN)))
                .contains("&lt;CPU&gt;&lt;![CDATA[2]]&gt;", "&lt;CPU_USED&gt;&lt;![CDATA[2]]&gt;");
        assertThat(call("one.group.quota", text(ADMIN), number(100), text("VM=[CPU=-5]")))
                .contains("<i4>2048</i4>", "Negative limits");
    }

    @Test
    void machines_of_others_are_out_of_reach() {
        tenant();
        allow("200000064", "1400000000", "8");
        assertThat(boot(ADMIN, 1)).contains("<boolean>1</boolean>");

        assertThat(call("one.vm.recover", text(TENANT), number(0), number(3))).contains("<i4>512</i4>");
        assertThat(call("one.vm.action", text(TENANT), text("terminate"), number(0)))
                .contains("<i4>512</i4>");
        assertThat(call("one.vm.recover", text(ADMIN), number(0), number(3))).contains("<boolean>1</boolean>");
    }

    @Test
    void a_group_with_users_stays_and_takes_its_rules_with_it() {
        tenant();
        allow("200000064", "1400000000", "8");

        assertThat(call("one.group.delete", text(ADMIN), number(100)))
                .contains("<i4>2048</i4>", "Group 100 is not empty.");
        call("one.user.delete", text(ADMIN), number(2));
        assertThat(call("one.group.delete", text(ADMIN), number(100))).contains("<boolean>1</boolean>");
        assertThat(call("one.acl.info", text(ADMIN))).doesNotContain("200000064");
        assertThat(cloud.inventory()).isEmpty();
    }

    @Test
    void hosts_show_what_machines_may_have_and_what_they_have() {
        boot(ADMIN, 3);

        assertThat(call("one.hostpool.info", text(ADMIN)))
                .contains(
                        "&lt;TOTAL_CPU&gt;400&lt;/TOTAL_CPU&gt;",
                        "&lt;MAX_CPU&gt;800&lt;/MAX_CPU&gt;",
                        "&lt;MAX_MEM&gt;8388608&lt;/MAX_MEM&gt;",
                        "&lt;CPU_USAGE&gt;300&lt;/CPU_USAGE&gt;",
                        "&lt;RUNNING_VMS&gt;1&lt;/RUNNING_VMS&gt;");
    }

    @Test
    void an_orchestrator_boots_with_the_rights_of_its_login() {
        tenant();
        var login = new Login("tenant", "test-secret");

        assertThat(cloud.refusal("tenant", "test-secret", "tenant")).isEmpty();
        assertThat(cloud.refusal("tenant", "wrong", "tenant")).isPresent();
        assertThat(cloud.refusal("tenant", "test-secret", "oneadmin")).isPresent();
        assertThatThrownBy(() -> cloud.boot(login, "vm", 1, 512, 1)).isInstanceOf(NoCapacity.class);
        allow("200000064", "1400000000", "8");
        assertThatThrownBy(() -> cloud.boot(login, "vm", 9, 512, 1)).hasMessageContaining("No host");
        cloud.boot(login, "vm", 1, 512, 1);
        assertThatThrownBy(() -> cloud.destroy(login, "vm")).hasMessageContaining("not authorized");
        allow("200000064", "1200000064", "7");
        cloud.destroy(login, "vm");
        assertThat(cloud.inventory()).doesNotContainKey("vms");
        cloud.reset();
        assertThat(cloud.inventory()).isEqualTo(Map.of());
    }

    private void tenant() {
        call("one.group.allocate", text(ADMIN), text("tenant"));
        call("one.user.allocate", text(ADMIN), text("tenant"), text("test-secret"), text("core"), array(100));
    }

    private void allow(String user, String resource, String rights) {
        assertThat(call("one.acl.addrule", text(ADMIN), text(user), text(resource), text(rights)))
                .contains("<boolean>1</boolean>");
    }

    private String boot(String session, int cpus) {
        String template = "NAME = \"vm\"\nCPU = %d\nMEMORY = 512\nDISK = [ SIZE = 1024 ]".formatted(cpus);
        return call("one.vm.allocate", text(session), text(template), "<boolean>0</boolean>");
    }

    private String call(String method, String... params) {
        String values = Stream.of(params)
                .map(param -> "<param><value>" + param + "</value></param>")
                .collect(Collectors.joining("\n"));
        return direct.post(
                        "/RPC2",
                        "<?xml version=\"1.0\"?>\n<methodCall>\n<methodName>" + method + "</methodName>\n<params>"
                                + values + "</params>\n</methodCall>")
                .text();
    }

    private static String text(String value) {
        return "<string>" + value + "</string>";
    }

    private static String number(int value) {
        return "<i4>" + value + "</i4>";
    }

    private static String array(Integer... values) {
        return Stream.of(values)
                .map(value -> "<value>" + number(value) + "</value>")
                .collect(Collectors.joining("", "<array><data>", "</data></array>"));
    }
}
