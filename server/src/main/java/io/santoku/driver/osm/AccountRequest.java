package io.santoku.driver.osm;

import io.santoku.driver.CloudLogin;
import io.santoku.driver.NfvoDriver.AccountOrder;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Vim;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// Writes the request that makes an account or changes one.
final class AccountRequest {
    private static final String DOMAIN = "project_domain_name";
    // the members that we may ever have put into an account's config
    private static final List<String> OURS = List.of(
            "region_name",
            "user_domain_name",
            DOMAIN,
            "security_groups",
            "ca_cert_content",
            "insecure",
            "cluster",
            "network");

    private AccountRequest() {}

    static Map<String, Object> of(AccountOrder order) {
        Map<String, Object> request = access(order);
        request.put("name", order.name());
        request.put("config", config(order));
        return request;
    }

    /// Writes a change, which OSM merges into the account (RFC 7396): a member that shall be removed has to be null.
    static Map<String, Object> change(AccountOrder order, JsonNode account) {
        Map<String, Object> config = config(order);
        OURS.stream()
                .filter(member -> account.path("config").has(member))
                .forEach(member -> config.putIfAbsent(member, NullNode.getInstance()));
        Map<String, Object> request = access(order);
        request.put("config", config);
        return request;
    }

    private static Map<String, Object> access(AccountOrder order) {
        Vim vim = order.vim();
        CloudLogin login = CloudLogin.of(order);
        var access = new HashMap<String, Object>();
        access.put("vim_type", vim.type().toLowerCase(Locale.ROOT));
        access.put(
                "vim_url",
                OpenNebulaAccount.is(vim)
                        ? OpenNebulaAccount.url(vim)
                        : vim.authUrl().toString());
        access.put("vim_user", login.user());
        access.put("vim_password", login.password().reveal());
        access.put("vim_tenant_name", order.login().project());
        return access;
    }

    private static Map<String, Object> config(AccountOrder order) {
        if (OpenNebulaAccount.is(order.vim())) {
            return OpenNebulaAccount.config(order.vim());
        }
        var config = new HashMap<String, Object>();
        Map<String, String> cloud = order.vim().config();
        put(config, "region_name", cloud.getOrDefault("region", ""));
        put(config, DOMAIN, cloud.getOrDefault(DOMAIN, ""));
        put(config, "user_domain_name", CloudLogin.of(order).domain());
        put(config, "security_groups", order.securityGroup());
        switch (order.vim().tls().whereEncrypted()) {
            case SystemAuthorities _ -> {}
            case Authority(var pem) -> config.put("ca_cert_content", pem);
            case Anybody _ -> config.put("insecure", true);
        }
        return config;
    }

    private static void put(Map<String, Object> config, String member, String value) {
        if (!value.isEmpty()) {
            config.put(member, value);
        }
    }
}
