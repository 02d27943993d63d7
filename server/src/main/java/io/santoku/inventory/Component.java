package io.santoku.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An external system that is registered here and driven by Santoku.
public sealed interface Component permits Vim, Nfvo, Wim, Ems, PolicyEngine {
    /// What identifies the component.
    Identity identity();

    /// The kind and id of a component, its name for people, its driver type, for example `openstack`, and a
    /// text for people.
    record Identity(ComponentId id, String name, String type, String description) {}

    /// The component's kind and id.
    default ComponentId id() {
        return identity().id();
    }

    /// The name for people.
    default String name() {
        return identity().name();
    }

    /// The driver type, for example `openstack`.
    default String type() {
        return identity().type();
    }

    /// A text for people.
    default String description() {
        return identity().description();
    }

    /// The address as it was given: a URL or, for a message broker, `host` or `host:port`.
    default String address() {
        return switch (this) {
            case Vim vim -> vim.authUrl().toString();
            case Nfvo nfvo -> nfvo.url().toString();
            case Wim wim -> wim.url();
            case Ems ems -> ems.url().toString();
            case PolicyEngine engine -> engine.url().toString();
        };
    }

    /// The peers that are trusted over TLS.
    TlsTrust tls();

    /// Returns the warnings that follow from the document itself, shown wherever the component is shown; empty when
    /// there are none.
    default List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (tls().whereEncrypted() instanceof TlsTrust.Anybody) {
            warnings.add("TLS certificates are not verified: any server that answers at its address is trusted");
        }
        if (sendsCredentialsInTheClear()) {
            warnings.add("Credentials are sent unencrypted: its address is http, not https");
        } else if (tls() instanceof TlsTrust.PlainAllowed) {
            warnings.add("Credentials may be sent unencrypted: %s is true".formatted(TlsTrust.PLAIN));
        }
        if (this instanceof Vim vim && vim.givesAdministratorsLogin()) {
            warnings.add("Orchestrators get its administrator's password: %s is %s"
                    .formatted(Vim.NFVO_LOGIN, Vim.ADMINISTRATOR));
        }
        return warnings;
    }

    private boolean sendsCredentialsInTheClear() {
        return switch (this) {
            case Vim vim -> isHttp(vim.authUrl().getScheme());
            case Nfvo nfvo -> isHttp(nfvo.url().getScheme());
            case Wim wim ->
                wim.login() != null && wim.url().toLowerCase(Locale.ROOT).startsWith("http:");
            case Ems _, PolicyEngine _ -> false;
        };
    }

    private static boolean isHttp(String scheme) {
        return scheme.toLowerCase(Locale.ROOT).equals("http");
    }
}
