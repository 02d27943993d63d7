package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Component;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.Secrets;
import io.santoku.inventory.TlsTrust;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the members that the documents of all components have in common.
final class ComponentWords {
    private static final int LONGEST_PEM = 100_000;
    private static final TextRule PEM = new TextRule(
            1, LONGEST_PEM, text -> text.contains("-----BEGIN CERTIFICATE-----"), "must be certificates in PEM");

    private ComponentWords() {}

    static String id(Fields fields) {
        return fields.text("id", TextRule.ID);
    }

    /// Returns the type in lower case; the type of `held` when it is left out.
    static String type(Fields fields, @Nullable Component held) {
        String type = held == null ? fields.text("type", TextRule.ID) : fields.text("type", TextRule.ID, held.type());
        return type.toLowerCase(Locale.ROOT);
    }

    static String description(Fields fields) {
        return fields.text("description", TextRule.LONG, "");
    }

    /// Returns the trusted TLS peers. The predecessor trusts every peer and has no member for this; so `config` has the
    /// members that OSM uses, and `tls` is as in the native API. Without them, the stored trust stays.
    static TlsTrust tls(Fields fields, @Nullable Component held) {
        TlsTrust otherwise = held == null ? new TlsTrust.SystemAuthorities() : held.tls();
        TlsTrust configured = fields.objectIfThere("config")
                .map(config -> asOsm(config, otherwise))
                .orElse(otherwise);
        return fields.objectIfThere("tls").map(tls -> asNative(tls, configured)).orElse(configured);
    }

    /// Returns the TLS trust of a component that receives secrets. The predecessor accepts http like https, so plain
    /// http is allowed unless the document forbids it; `member` is the member with the address.
    static TlsTrust tls(Fields fields, @Nullable Component held, String member, URI address) {
        TlsTrust trust = tls(fields, held);
        boolean otherwise = TlsTrust.isPlain(address) || trust instanceof TlsTrust.PlainAllowed;
        boolean plain = fields.any("tls").isObject() ? fields.object("tls").flag("plain", otherwise) : otherwise;
        if (!plain && TlsTrust.isPlain(address)) {
            fields.reject(member, "must be https, because a password is sent there and tls.plain is false");
        }
        return plain ? trust.allowingPlain() : trust.whereEncrypted();
    }

    private static TlsTrust asOsm(Fields config, TlsTrust otherwise) {
        boolean anybody = config.flag("insecure", false);
        String authority = config.textOrNull("ca_cert", PEM);
        return trust(
                anybody,
                authority,
                config.has("insecure") ? like(otherwise, new TlsTrust.SystemAuthorities()) : otherwise);
    }

    private static TlsTrust asNative(Fields tls, TlsTrust otherwise) {
        boolean anybody = !tls.flag("verify", true);
        String authority = tls.textOrNull("certificateAuthority", PEM);
        return trust(
                anybody, authority, tls.has("verify") ? like(otherwise, new TlsTrust.SystemAuthorities()) : otherwise);
    }

    private static TlsTrust trust(boolean anybody, @Nullable String authority, TlsTrust otherwise) {
        if (anybody) {
            return like(otherwise, new TlsTrust.Anybody());
        }
        return authority == null ? otherwise : like(otherwise, new TlsTrust.Authority(authority));
    }

    /// Returns trust in other peers, with the same permission for plain http.
    private static TlsTrust like(TlsTrust before, TlsTrust.Peers peers) {
        return before instanceof TlsTrust.PlainAllowed ? peers.allowingPlain() : peers;
    }

    /// Returns the login. A password of dots stands for the stored password, as long as that goes to the same peer:
    /// otherwise a client that may change the trusted peers of the address could obtain it.
    static Credentials credentials(Fields fields, Names names, Trusted trusted) {
        Credentials held = trusted.held();
        String password = fields.text(names.password(), TextRule.SECRET);
        boolean kept = held != null && password.equals(Secrets.DOTS);
        if (kept && !trusted.isNoLooser()) {
            fields.reject(names.password(), "must be given again when others may come to read it");
        }
        return new Credentials(
                fields.text(names.username(), TextRule.NAME),
                kept && held != null ? held.password() : new Secret(password),
                fields.text(names.project(), TextRule.NAME));
    }

    /// The stored login, and whether it may be kept with the new address and trust.
    record Trusted(@Nullable Credentials held, boolean isNoLooser) {
        /// For a component that is registered for the first time.
        static final Trusted NEW = new Trusted(null, true);
    }

    /// The names of a login's members.
    record Names(String username, String password, String project) {}
}
