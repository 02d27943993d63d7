package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.NfvoDriver.AccountOrder;
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

class AccountRequestTest {
    @Test
    void the_administrator_acts_in_the_tenant() {
        assertThat(AccountRequest.of(order(new SystemAuthorities(), "", Map.of())))
                .isEqualTo(Map.of(
                        "name", "account-1",
                        "vim_type", "openstack",
                        "vim_url", "https://cloud.example/identity/v3",
                        "vim_user", "admin",
                        "vim_password", "test-password",
                        "vim_tenant_name", "tenant-1",
                        "config", Map.of()));
    }

    @Test
    void what_the_cloud_needs_is_passed_on() {
        var settings = Map.of("region", "RegionOne", "user_domain_name", "Default", "rack", "7");

        assertThat(AccountRequest.of(order(new Anybody(), "group-1", settings)))
                .containsEntry(
                        "config",
                        Map.of(
                                "security_groups", "group-1",
                                "insecure", true,
                                "region_name", "RegionOne",
                                "user_domain_name", "Default"));
        assertThat(AccountRequest.of(order(new Authority("PEM"), "", Map.of())))
                .containsEntry("config", Map.of("ca_cert_content", "PEM"));
    }

    private static AccountOrder order(TlsTrust trust, String securityGroup, Map<String, String> settings) {
        var vim = new Vim(
                ComponentId.vim("edge"),
                "Edge",
                "OpenStack",
                "edge",
                URI.create("https://cloud.example/identity/v3"),
                new Credentials("admin", new Secret("test-password"), "admin"),
                trust,
                settings,
                "");
        return new AccountOrder("account-1", vim, "tenant-1", securityGroup);
    }
}
