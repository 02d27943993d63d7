package io.santoku.api.v1;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.driver.DriverType;
import io.santoku.driver.DriverTypes;
import io.santoku.driver.SettingDescription;
import io.santoku.inventory.BrokerAccess;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads documents that describe components.
record ComponentDocuments(DriverTypes types) {
    private static final int MOST_CONFIG_MEMBERS = 50;

    Vim vim(Fields fields, String id, @Nullable Vim held) {
        fields.ignore("createdAt", "check", "maintenance", "warnings", "capacity");
        URI url = fields.url("authUrl");
        String type = type(fields);
        TlsTrust tls = trust(fields, ComponentKind.VIM, type);
        TlsDocuments.requireSafe(fields, "authUrl", url, tls);
        Map<String, String> config = config(fields, ComponentKind.VIM, type);
        boolean staysWhereItWas = held != null
                && held.authUrl().equals(url)
                && held.tls().equals(tls)
                && (held.givesAdministratorsLogin() || !Vim.givesAdministratorsLogin(config));
        return new Vim(
                new Component.Identity(
                        ComponentId.vim(id),
                        fields.text("name", TextRule.NAME, id),
                        type,
                        fields.text("description", TextRule.LONG, "")),
                fields.text("location", TextRule.ID).toLowerCase(Locale.ROOT),
                url,
                LoginDocuments.credentials(fields, held != null && staysWhereItWas ? held.credentials() : null),
                tls,
                config);
    }

    Nfvo nfvo(Fields fields, String id, @Nullable Nfvo held) {
        fields.ignore("createdAt", "check", "maintenance", "warnings", "descriptors");
        URI url = fields.url("url");
        String type = type(fields);
        TlsTrust tls = trust(fields, ComponentKind.NFVO, type);
        TlsDocuments.requireSafe(fields, "url", url, tls);
        boolean samePeer = held != null && held.url().equals(url) && held.tls().equals(tls);
        return new Nfvo(
                new Component.Identity(
                        ComponentId.nfvo(id),
                        fields.text("name", TextRule.NAME, id),
                        type,
                        fields.text("description", TextRule.LONG, "")),
                url,
                LoginDocuments.credentials(fields, held != null && samePeer ? held.credentials() : null),
                tls);
    }

    Wim wim(Fields fields, String id, @Nullable Wim held) {
        fields.ignore("createdAt", "check", "maintenance", "warnings");
        String type = type(fields);
        Optional<DriverType> driver = types.find(ComponentKind.WIM, type);
        boolean isAtBroker = driver.filter(DriverType::isAtBroker).isPresent();
        boolean hasLogin = driver.filter(DriverType::hasLogin).isPresent();
        String url = isAtBroker
                ? fields.text("url", TextRule.BROKER)
                : fields.url("url").toString();
        TlsTrust tls = trust(fields, ComponentKind.WIM, type);
        Map<String, String> config = config(fields, ComponentKind.WIM, type);
        boolean staysWhereItWas = held != null
                && held.url().equals(url)
                && held.tls().equals(tls)
                && held.config().equals(config);
        var wim = new Wim(
                new Component.Identity(
                        ComponentId.wim(id),
                        fields.text("name", TextRule.NAME, id),
                        type,
                        fields.text("description", TextRule.LONG, "")),
                url,
                fields.has("monitoringUrl") ? fields.url("monitoringUrl").toString() : null,
                tls,
                config,
                hasLogin ? LoginDocuments.login(fields, held != null && staysWhereItWas ? held.login() : null) : null);
        if (isAtBroker) {
            wim.broker().objections(url).forEach(objection -> reject(fields, objection));
        } else if (wim.login() != null) {
            TlsDocuments.requireSafe(fields, "url", URI.create(url), tls);
        }
        return wim;
    }

    private static void reject(Fields fields, BrokerAccess.Objection objection) {
        if (objection.inner().isEmpty()) {
            fields.reject(objection.member(), objection.text());
        } else {
            fields.reject(objection.member(), objection.inner(), objection.text());
        }
    }

    Ems ems(Fields fields, String id, @Nullable Ems held) {
        fields.ignore("createdAt", "check", "maintenance", "warnings");
        String type = type(fields);
        return new Ems(
                new Component.Identity(
                        ComponentId.ems(id),
                        fields.text("name", TextRule.NAME, id),
                        type,
                        fields.text("description", TextRule.LONG, "")),
                fields.url("url"),
                trust(fields, ComponentKind.EMS, type));
    }

    PolicyEngine policy(Fields fields, String id, @Nullable PolicyEngine held) {
        fields.ignore("createdAt", "check", "maintenance", "warnings");
        String type = type(fields);
        return new PolicyEngine(
                new Component.Identity(
                        ComponentId.policy(id),
                        fields.text("name", TextRule.NAME, id),
                        type,
                        fields.text("description", TextRule.LONG, "")),
                fields.url("url"),
                trust(fields, ComponentKind.POLICY, type));
    }

    private TlsTrust trust(Fields fields, ComponentKind kind, String type) {
        return TlsDocuments.read(fields, types.find(kind, type));
    }

    /// Reads the settings; a member that the driver does not know is a mistake, because it would be stored without
    /// effect.
    private Map<String, String> config(Fields fields, ComponentKind kind, String type) {
        Map<String, String> config = fields.words("config", MOST_CONFIG_MEMBERS);
        types.find(kind, type)
                .ifPresent(driver -> config.forEach((member, value) -> objection(driver, member, value)
                        .ifPresent(objection -> fields.reject("config", member, objection))));
        return config;
    }

    private static Optional<String> objection(DriverType driver, String member, String value) {
        Optional<SettingDescription> setting = driver.config(member);
        return setting.isPresent()
                ? setting.get().objection(value)
                : Optional.of("is no setting of %s: %s".formatted(driver.name(), known(driver)));
    }

    private static String known(DriverType driver) {
        List<SettingDescription> settings = driver.config();
        return settings.isEmpty()
                ? "it has none"
                : "it knows "
                        + settings.stream().map(SettingDescription::member).collect(Collectors.joining(", "));
    }

    // Older documents have some types in capitals.
    private static String type(Fields fields) {
        return fields.text("type", TextRule.ID).toLowerCase(Locale.ROOT);
    }
}
