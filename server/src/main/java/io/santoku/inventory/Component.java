package io.santoku.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An outside system that is registered here and driven by us.
public sealed interface Component permits Vim, Nfvo, Wim, Ems, PolicyEngine {
    /// Its identity.
    ComponentId id();

    /// Which driver speaks to it, for example `openstack`.
    String type();

    /// Where it is, as it was given: a URL or, for a message broker, `host` or `host:port`.
    default String address() {
        return switch (this) {
            case Vim vim -> vim.authUrl().toString();
            case Nfvo nfvo -> nfvo.url().toString();
            case Wim wim -> wim.url();
            case Ems ems -> ems.url().toString();
            case PolicyEngine engine -> engine.url().toString();
        };
    }

    /// Whom we believe when it speaks TLS.
    TlsTrust tls();

    /// What about it should worry its owner, in plain words, wherever it is shown; empty when nothing should.
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
            case Wim _, Ems _, PolicyEngine _ -> false;
        };
    }

    private static boolean isHttp(String scheme) {
        return scheme.toLowerCase(Locale.ROOT).equals("http");
    }
}
