package io.santoku.driver;

import io.santoku.driver.SettingDescription.Form;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.TlsTrust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A type of component for which there is a driver: what kind it is of, the word by which documents name it, one
/// sentence about it, and everything that such a component can be told.
public record DriverType(ComponentKind kind, String name, String sentence, List<SettingDescription> settings) {
    public DriverType {
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

    /// How we log in: a user and a password in a project.
    public static List<SettingDescription> login() {
        return List.of(
                SettingDescription.required("credentials.username", Form.TEXT, "The user as whom we log in."),
                SettingDescription.secret("credentials.password", "The password of this user."),
                SettingDescription.required("credentials.project", Form.TEXT, "The project in which this user acts."));
    }

    /// Whom we believe when the component speaks TLS.
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

    /// The same for a component to which passwords and tokens are sent.
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

    /// Where Prometheus reads a controller's own figures.
    public static SettingDescription exporter() {
        return SettingDescription.optional(
                "monitoringUrl", Form.URL, null, "Where Prometheus reads its figures; left out: nowhere.");
    }

    /// Whether such a component may be told this, by its place in the document.
    public boolean knows(String setting) {
        return settings.stream().anyMatch(known -> known.name().equals(setting));
    }

    /// The members that such a component may have in `config`.
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
