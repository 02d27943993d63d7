package io.santoku.driver;

import io.santoku.driver.SettingDescription.Form;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.TlsTrust;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A type of component for which there is a driver: its kind, its name in documents, one sentence about it, and all
/// settings that such a component has.
public record DriverType(ComponentKind kind, String name, String sentence, List<SettingDescription> settings) {
    public DriverType {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the type %s must be in lower case".formatted(name));
        }
        settings = List.copyOf(settings);
    }

    /// A type whose components have an HTTP address under `url`, no login, and these settings of their own.
    public static DriverType atUrl(ComponentKind kind, String name, String sentence, SettingDescription... own) {
        var settings = new ArrayList<SettingDescription>();
        settings.add(SettingDescription.required("url", Form.URL, "Where it is."));
        settings.addAll(List.of(own));
        settings.addAll(trust());
        return new DriverType(kind, name, sentence, settings);
    }

    /// The settings of the login: a user and a password in a project.
    public static List<SettingDescription> login() {
        return List.of(
                SettingDescription.required("credentials.username", Form.TEXT, "The user as whom we log in."),
                SettingDescription.secret("credentials.password", "The password of this user."),
                SettingDescription.required("credentials.project", Form.TEXT, "The project in which this user acts."));
    }

    /// The settings that say which certificates are trusted when the component speaks TLS.
    public static List<SettingDescription> trust() {
        return List.of(
                SettingDescription.optional(
                        "tls.verify",
                        Form.FLAG,
                        "true",
                        "Whether its certificate is verified; without that, any server that answers is trusted."),
                SettingDescription.optional(
                        "tls.certificateAuthority",
                        Form.CERTIFICATES,
                        null,
                        "The authority that signs its certificate; left out: those that this machine trusts."));
    }

    /// The same settings, and whether plain http is allowed, for a component to which passwords and tokens are sent.
    public static List<SettingDescription> trustWithSecrets() {
        var settings = new ArrayList<>(trust());
        settings.add(SettingDescription.optional(
                TlsTrust.PLAIN,
                Form.FLAG,
                "false",
                "Whether passwords and tokens may be sent over plain http, where they can be read on the way; to this"
                        + " machine they always may."));
        return settings;
    }

    /// The setting for the address where Prometheus reads a controller's own metrics.
    public static SettingDescription exporter() {
        return SettingDescription.optional(
                "monitoringUrl", Form.URL, null, "Where Prometheus reads its figures; left out: nowhere.");
    }

    /// Whether the address of such a component is that of a message broker.
    public boolean isAtBroker() {
        return settings.stream().anyMatch(setting -> setting.name().equals("url") && setting.form() == Form.BROKER);
    }

    /// Whether we log in at such a component.
    public boolean hasLogin() {
        return knows("credentials.username");
    }

    /// Whether such a component has this setting, which is given by its place in the document.
    public boolean knows(String setting) {
        return settings.stream().anyMatch(known -> known.name().equals(setting));
    }

    /// The settings that stand in the `config` of such a component.
    public List<SettingDescription> config() {
        return settings.stream().filter(SettingDescription::isOfConfig).toList();
    }

    /// The setting of `config` with this name.
    public Optional<SettingDescription> config(String member) {
        return config().stream()
                .filter(setting -> setting.member().equals(member))
                .findFirst();
    }
}
