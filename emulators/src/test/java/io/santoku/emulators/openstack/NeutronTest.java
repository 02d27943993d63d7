package io.santoku.emulators.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.openstack.TestCloud.Answer;
import io.santoku.emulators.openstack.TestCloud.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeutronTest {
    private static final String GROUPS = "/networking/v2.0/security-groups";
    private static final String RULES = "/networking/v2.0/security-group-rules";
    private static final String QUOTAS = "/networking/v2.0/quotas/";

    private final TestCloud cloud = TestCloud.withTwoHosts();
    private final Caller admin = cloud.admin();

    @Test
    void a_group_starts_with_two_egress_rules_and_belongs_to_the_project_named() {
        String project = cloud.project("a");
        Answer answer = group("wall", project);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/security_group/project_id")).isEqualTo(project);
        assertThat(answer.text("/security_group/tenant_id")).isEqualTo(project);
        assertThat(answer.texts("/security_group/security_group_rules", "direction"))
                .containsExactly("egress", "egress");
        assertThat(answer.texts("/security_group/security_group_rules", "ethertype"))
                .containsExactly("IPv4", "IPv6");
    }

    @Test
    void a_name_may_come_twice_and_a_project_need_not_exist() {
        assertThat(group("wall", "nowhere").status()).isEqualTo(201);
        assertThat(group("wall", "nowhere").status()).isEqualTo(201);
        assertThat(admin.get(GROUPS + "?project_id=nowhere&name=wall")
                        .at("/security_groups")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void listing_makes_the_default_group_even_of_a_deleted_project() {
        String project = cloud.project("a");
        admin.delete("/identity/v3/projects/" + project);
        Answer answer = admin.get(GROUPS + "?project_id=" + project + "&fields=id&fields=name");
        assertThat(answer.texts("/security_groups", "name")).containsExactly("default");
        assertThat(answer.at("/security_groups/0").propertyNames()).containsExactlyInAnyOrder("id", "name");
        String id = answer.text("/security_groups/0/id");
        assertThat(admin.get(GROUPS + "/" + id).texts("/security_group/security_group_rules", "direction"))
                .containsExactlyInAnyOrder("egress", "egress", "ingress", "ingress");
    }

    @Test
    void a_rule_is_made_once() {
        String group = group("wall", "a").text("/security_group/id");
        String body = rule(group, "'protocol': 'tcp', 'port_range_min': 80, 'port_range_max': 443, 'project_id': 'a'");
        Answer made = admin.post(RULES, body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.number("/security_group_rule/port_range_min")).isEqualTo(80);
        assertThat(made.text("/security_group_rule/project_id")).isEqualTo("a");
        Answer again = admin.post(RULES, body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/NeutronError/type")).isEqualTo("SecurityGroupRuleExists");
        assertThat(again.text("/NeutronError/message"))
                .endsWith("Rule id is " + made.text("/security_group_rule/id") + ".");
    }

    @Test
    void a_rule_without_a_project_belongs_to_the_administrators() {
        String group = group("wall", "a").text("/security_group/id");
        Answer made = admin.post(RULES, rule(group, "'protocol': 'icmp'"));
        assertThat(made.text("/security_group_rule/project_id")).isEqualTo(cloud.projectId("admin"));
    }

    @Test
    void all_ports_are_no_ports_and_addresses_are_kept_as_written() {
        String group = group("wall", "a").text("/security_group/id");
        Answer made = admin.post(
                RULES,
                rule(
                        group,
                        "'protocol': 'udp', 'port_range_min': 1, 'port_range_max': 65535, 'remote_ip_prefix':"
                                + " '10.1.2.3/8'"));
        assertThat(made.at("/security_group_rule/port_range_min").isNull()).isTrue();
        assertThat(made.at("/security_group_rule/port_range_max").isNull()).isTrue();
        assertThat(made.text("/security_group_rule/remote_ip_prefix")).isEqualTo("10.1.2.3/8");
        assertThat(made.text("/security_group_rule/normalized_cidr")).isEqualTo("10.0.0.0/8");
    }

    @Test
    void everywhere_is_the_same_as_nowhere_in_particular() {
        String group = group("wall", "a").text("/security_group/id");
        assertThat(admin.post(RULES, rule(group, "'protocol': 'tcp'")).status()).isEqualTo(201);
        assertThat(admin.post(RULES, rule(group, "'protocol': '6', 'remote_ip_prefix': '0.0.0.0/0'"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_rule_that_makes_no_sense_says_why() {
        String group = group("wall", "a").text("/security_group/id");
        assertThat(refusal(rule("none", ""))).isEqualTo("404 SecurityGroupNotFound");
        assertThat(refusal("{'security_group_rule': {'security_group_id': '" + group + "', 'direction': 'up'}}"))
                .isEqualTo("400 HTTPBadRequest");
        assertThat(refusal(rule(group, "'nonsense': 1"))).isEqualTo("400 HTTPBadRequest");
        assertThat(refusal(rule(group, "'protocol': 'tcp', 'port_range_min': 5, 'port_range_max': 4")))
                .isEqualTo("400 SecurityGroupInvalidPortRange");
        assertThat(refusal(rule(group, "'port_range_min': 5, 'port_range_max': 6")))
                .isEqualTo("400 SecurityGroupProtocolRequiredWithPorts");
        assertThat(refusal(rule(group, "'protocol': 'nonsense'"))).isEqualTo("400 SecurityGroupRuleInvalidProtocol");
        assertThat(refusal(rule(group, "'remote_ip_prefix': 'nonsense'"))).isEqualTo("400 InvalidCIDR");
        assertThat(refusal(rule(group, "'remote_ip_prefix': 'fe80::/10'")))
                .isEqualTo("400 SecurityGroupRuleParameterConflict");
        assertThat(refusal("nonsense")).isEqualTo("400 MalformedRequestBody");
    }

    @Test
    void rules_can_be_listed_and_deleted() {
        String group = group("wall", "a").text("/security_group/id");
        String rule = admin.post(RULES, rule(group, "'protocol': 'tcp'")).text("/security_group_rule/id");
        assertThat(admin.get(RULES + "?security_group_id=" + group + "&direction=ingress")
                        .texts("/security_group_rules", "id"))
                .containsExactly(rule);
        assertThat(admin.delete(RULES + "/" + rule).status()).isEqualTo(204);
        assertThat(admin.delete(RULES + "/" + rule).text("/NeutronError/type")).isEqualTo("SecurityGroupRuleNotFound");
    }

    @Test
    void a_group_is_deleted_once_and_not_while_a_server_uses_it() {
        Caller tenant = cloud.tenant();
        String id = tenant.post(GROUPS, "{'security_group': {'name': 'wall'}}").text("/security_group/id");
        String server = tenant.post(
                        "/compute/v2.1/servers",
                        "{'server': {'name': 's', 'flavorRef': '1', 'imageRef': '6f1d0ee3-7a3c-4d5e-9d2b-0c2f7a1b2c3d',"
                                + " 'security_groups': [{'name': 'wall'}]}}")
                .text("/server/id");
        assertThat(admin.delete(GROUPS + "/" + id).text("/NeutronError/type")).isEqualTo("SecurityGroupInUse");
        tenant.delete("/compute/v2.1/servers/" + server);
        assertThat(admin.delete(GROUPS + "/" + id).status()).isEqualTo(204);
        assertThat(admin.delete(GROUPS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void only_an_administrator_removes_a_default_group_or_names_another_project() {
        Caller tenant = cloud.tenant();
        String id = tenant.get(GROUPS).text("/security_groups/0/id");
        Answer refused = tenant.delete(GROUPS + "/" + id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/NeutronError/type")).isEqualTo("SecurityGroupCannotRemoveDefault");
        assertThat(admin.delete(GROUPS + "/" + id).status()).isEqualTo(204);
        assertThat(tenant.post(GROUPS, "{'security_group': {'name': 'x', 'project_id': 'other'}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_quota_is_set_refused_and_deleted() {
        assertThat(admin.get(QUOTAS + "a").number("/quota/security_group")).isEqualTo(10);
        Answer set = admin.put(QUOTAS + "a", "{'quota': {'security_group': 2}}");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.number("/quota/network")).isEqualTo(100);
        assertThat(group("wall", "a").status()).isEqualTo(201);
        Answer over = group("second", "a");
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.text("/NeutronError/type")).isEqualTo("OverQuota");
        assertThat(over.text("/NeutronError/message")).isEqualTo("Quota exceeded for resources: ['security_group'].");
        assertThat(admin.get(QUOTAS + "a/details.json").number("/quota/security_group/used"))
                .isEqualTo(2);
        assertThat(admin.delete(QUOTAS + "a").status()).isEqualTo(204);
        assertThat(admin.delete(QUOTAS + "a").text("/NeutronError/type")).isEqualTo("TenantQuotaNotFound");
    }

    @Test
    void a_quota_that_makes_no_sense_is_a_400_and_a_tenant_sets_none() {
        for (String body :
                List.of("{'quota': {'nonsense': 1}}", "{'quota': {'network': -2}}", "{'quota': {'network': 'x'}}")) {
            assertThat(admin.put(QUOTAS + "a", body).status()).isEqualTo(400);
        }
        Caller tenant = cloud.tenant();
        Answer denied = tenant.put(QUOTAS + cloud.projectId("tenant"), "{'quota': {'network': 1}}");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text("/NeutronError/type")).isEqualTo("PolicyNotAuthorized");
    }

    @Test
    void extensions_have_aliases() {
        assertThat(admin.get("/networking/v2.0/extensions").texts("/extensions", "alias"))
                .contains("security-group", "quotas");
        assertThat(admin.get("/networking/v2.0/extensions/nonsense").status()).isEqualTo(404);
    }

    private Answer group(String name, String project) {
        return admin.post(GROUPS, "{'security_group': {'name': '%s', 'project_id': '%s'}}".formatted(name, project));
    }

    private static String rule(String group, String more) {
        return "{'security_group_rule': {'security_group_id': '%s', 'direction': 'ingress'%s}}"
                .formatted(group, more.isEmpty() ? "" : ", " + more);
    }

    private String refusal(String body) {
        Answer answer = admin.post(RULES, body);
        return answer.status() + " " + answer.text("/NeutronError/type");
    }
}
