package io.santoku.driver.osm;

import io.santoku.driver.NfvoDriver.AccountOrder;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Vim;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What we send to make an account. OSM acts in the tenant as the cloud's administrator, as the predecessor had it.
final class AccountRequest {
    // the registered cloud's settings that mean the same to OSM, by their names there
    private static final Map<String, String> PASSED_ON = Map.of(
            "region", "region_name",
            "user_domain_name", "user_domain_name",
            "project_domain_name", "project_domain_name");

    private AccountRequest() {}

    static Map<String, Object> of(AccountOrder order) {
        Vim vim = order.vim();
        Credentials administrator = vim.credentials();
        return Map.of(
                "name", order.name(),
                "vim_type", vim.type().toLowerCase(Locale.ROOT),
                "vim_url", vim.authUrl().toString(),
                "vim_user", administrator.username(),
                "vim_password", administrator.password().reveal(),
                "vim_tenant_name", order.project(),
                "config", config(order));
    }

    private static Map<String, Object> config(AccountOrder order) {
        var config = new HashMap<String, Object>();
        order.vim().config().forEach((key, value) -> {
            String theirs = PASSED_ON.get(key);
            if (theirs != null) {
                config.put(theirs, value);
            }
        });
        if (!order.securityGroup().isEmpty()) {
            config.put("security_groups", order.securityGroup());
        }
        switch (order.vim().tls()) {
            case SystemAuthorities _ -> {}
            case Authority(var pem) -> config.put("ca_cert_content", pem);
            case Anybody _ -> config.put("insecure", true);
        }
        return config;
    }
}
