package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.AccountPrint;
import io.santoku.driver.NfvoDriver.AccountOrder;
import io.santoku.driver.http.Json;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Vim;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

class AccountRequestTest {
    private static final SystemAuthorities SYSTEM = new SystemAuthorities();

    @Test
    void the_project_s_own_user_acts_in_the_project() {
        assertThat(AccountRequest.of(order(SYSTEM, "", Map.of())))
                .isEqualTo(Map.of(
                        "name", "account-1",
                        "vim_type", "openstack",
                        "vim_url", "https://cloud.example/identity/v3",
                        "vim_user", "user-1",
                        "vim_password", "of-the-project",
                        "vim_tenant_name", "project-1",
                        "config", Map.of()));
    }

    @Test
    void the_administrator_acts_where_the_cloud_says_so() {
        assertThat(AccountRequest.of(order(SYSTEM, "", Map.of("nfvo-login", "administrator"))))
                .containsEntry("vim_user", "admin")
                .containsEntry("vim_password", "test-password");
    }

    @Test
    void what_the_cloud_needs_is_passed_on() {
        var settings = Map.of("region", "RegionOne", "project_domain_name", "Slices", "rack", "7");

        assertThat(AccountRequest.of(order(new Anybody(), "group-1", settings)))
                .containsEntry(
                        "config",
                        Map.of(
                                "security_groups", "group-1",
                                "insecure", true,
                                "region_name", "RegionOne",
                                "project_domain_name", "Slices",
                                "user_domain_name", "Slices"));
        assertThat(AccountRequest.of(order(new Authority("PEM"), "", Map.of())))
                .containsEntry("config", Map.of("ca_cert_content", "PEM"));
    }

    @Test
    void an_open_nebula_is_described_in_the_words_of_its_connector() {
        AccountOrder order = order(new Anybody(), "", Map.of("phydev", "eth1", "cluster", "101"));
        var login = order.login();

        assertThat(AccountRequest.of(new AccountOrder("account-1", nebula(order.vim()), login, "")))
                .containsEntry("vim_type", "opennebula")
                .containsEntry("vim_url", "https://cloud.example/identity/v3/RPC2")
                .containsEntry("vim_user", "user-1")
                .containsEntry("vim_tenant_name", "project-1")
                .containsEntry("config", Map.of("cluster", Map.of("id", 101), "network", Map.of("phydev", "eth1")));
        Vim plain = nebula(order(SYSTEM, "", Map.of()).vim());
        assertThat(AccountRequest.of(new AccountOrder("account-1", plain, login, "")))
                .containsEntry("config", Map.of("cluster", Map.of("id", -1)));
    }

    private static Vim nebula(Vim vim) {
        return new Vim(
                new Component.Identity(vim.id(), vim.name(), "opennebula", ""),
                vim.location(),
                vim.authUrl(),
                vim.credentials(),
                vim.tls(),
                vim.config());
    }

    @Test
    void each_user_comes_with_its_domain() {
        var settings = Map.of("user_domain_name", "People", "project_domain_name", "Slices");
        var opted =
                Map.of("user_domain_name", "People", "project_domain_name", "Slices", "nfvo-login", "administrator");

        assertThat(AccountRequest.of(order(SYSTEM, "", settings)))
                .containsEntry("config", Map.of("project_domain_name", "Slices", "user_domain_name", "Slices"));
        assertThat(AccountRequest.of(order(SYSTEM, "", opted)))
                .containsEntry("config", Map.of("project_domain_name", "Slices", "user_domain_name", "People"));
    }

    @Test
    void a_change_takes_away_what_is_ours_and_wanted_no_more_and_nothing_else() {
        JsonNode account = Json.tree(
                        "{\"config\": {\"insecure\": true, \"region_name\": \"Old\", \"keypair\": \"theirs\"}}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(AccountRequest.change(order(new Authority("PEM"), "", Map.of("region", "New")), account))
                .doesNotContainKey("name")
                .containsEntry("vim_password", "of-the-project")
                .containsEntry(
                        "config",
                        Map.of(
                                "ca_cert_content", "PEM",
                                "region_name", "New",
                                "insecure", NullNode.getInstance()));
    }

    @Test
    void what_was_given_counts_as_outdated_when_it_matters_to_the_orchestrator() {
        AccountOrder order = order(SYSTEM, "", Map.of());
        Secret cloud = AccountPrint.cloud(order.vim());

        assertThat(AccountPrint.cloud(vim("other", "https://cloud.example/identity/v3", Map.of())))
                .as("another password of the administrator, who is not passed on")
                .isEqualTo(cloud);
        assertThat(AccountPrint.cloud(vim("test-password", "https://elsewhere.example/v3", Map.of())))
                .as("another address")
                .isNotEqualTo(cloud);
        var opted = Map.of("nfvo-login", "administrator");
        assertThat(AccountPrint.cloud(vim("other", "https://cloud.example/identity/v3", opted)))
                .as("another password of the administrator, who is passed on")
                .isNotEqualTo(AccountPrint.cloud(vim("test-password", "https://cloud.example/identity/v3", opted)));
        assertThat(AccountPrint.of(order).toString()).doesNotContain(cloud.reveal());
    }

    private static AccountOrder order(TlsTrust trust, String securityGroup, Map<String, String> settings) {
        Vim plain = vim("test-password", "https://cloud.example/identity/v3", settings);
        var vim = new Vim(
                new Component.Identity(plain.id(), plain.name(), plain.type(), ""),
                plain.location(),
                plain.authUrl(),
                plain.credentials(),
                trust,
                settings);
        var login = new Credentials("user-1", new Secret("of-the-project"), "project-1");
        return new AccountOrder("account-1", vim, login, securityGroup);
    }

    private static Vim vim(String password, String url, Map<String, String> settings) {
        return new Vim(
                new Component.Identity(ComponentId.vim("edge"), "Edge", "OpenStack", ""),
                "edge",
                URI.create(url),
                new Credentials("admin", new Secret(password), "admin"),
                SYSTEM,
                settings);
    }
}
