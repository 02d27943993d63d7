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

/// What the documents of all components have in common.
final class ComponentWords {
    private static final int LONGEST_PEM = 100_000;
    private static final TextRule PEM = new TextRule(
            1, LONGEST_PEM, text -> text.contains("-----BEGIN CERTIFICATE-----"), "must be certificates in PEM");

    private ComponentWords() {}

    static String id(Fields fields) {
        return fields.text("id", TextRule.ID);
    }

    /// The type, in small letters; that of `held` when it is left out.
    static String type(Fields fields, @Nullable Component held) {
        String type = held == null ? fields.text("type", TextRule.ID) : fields.text("type", TextRule.ID, held.type());
        return type.toLowerCase(Locale.ROOT);
    }

    static String description(Fields fields) {
        return fields.text("description", TextRule.LONG, "");
    }

    /// Whom to believe: the predecessor believes anybody and has no word for it, so `config` has one, as OSM
    /// calls it, and `tls` is as the native API has it; where they say nothing, what holds stays.
    static TlsTrust tls(Fields fields, @Nullable Component held) {
        TlsTrust otherwise = held == null ? new TlsTrust.SystemAuthorities() : held.tls();
        TlsTrust configured = fields.objectIfThere("config")
                .map(config -> asOsm(config, otherwise))
                .orElse(otherwise);
        return fields.objectIfThere("tls").map(tls -> asNative(tls, configured)).orElse(configured);
    }

    /// The same of a component to which secrets are sent. The predecessor takes http as it takes https, so that plain
    /// http is allowed, unless the document says that it is not; `member` is where the address stands.
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

    /// Other peers, and plain http as it was.
    private static TlsTrust like(TlsTrust before, TlsTrust.Peers peers) {
        return before instanceof TlsTrust.PlainAllowed ? peers.allowingPlain() : peers;
    }

    /// The login; a password of dots is the one that is held, as long as it goes to the same peer: else it could be had
    /// by whoever may change whom we believe at its address.
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

    /// The login that is held, and whether it may be kept as things shall be.
    record Trusted(@Nullable Credentials held, boolean isNoLooser) {
        /// Of one that is registered for the first time.
        static final Trusted NEW = new Trusted(null, true);
    }

    /// What the members of a login are called.
    record Names(String username, String password, String project) {}
}
