package io.santoku.api.katana;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.Component;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
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

    private static TlsTrust asOsm(Fields config, TlsTrust otherwise) {
        boolean anybody = config.flag("insecure", false);
        String authority = config.textOrNull("ca_cert", PEM);
        return trust(anybody, authority, config.has("insecure") ? new TlsTrust.SystemAuthorities() : otherwise);
    }

    private static TlsTrust asNative(Fields tls, TlsTrust otherwise) {
        boolean anybody = !tls.flag("verify", true);
        String authority = tls.textOrNull("certificateAuthority", PEM);
        return trust(anybody, authority, tls.has("verify") ? new TlsTrust.SystemAuthorities() : otherwise);
    }

    private static TlsTrust trust(boolean anybody, @Nullable String authority, TlsTrust otherwise) {
        if (anybody) {
            return new TlsTrust.Anybody();
        }
        return authority == null ? otherwise : new TlsTrust.Authority(authority);
    }

    /// The login; a password of dots is the one that is held.
    static Credentials credentials(Fields fields, Names names, @Nullable Credentials held) {
        String password = fields.text(names.password(), TextRule.SECRET);
        return new Credentials(
                fields.text(names.username(), TextRule.NAME),
                held != null && password.equals(Members.DOTS) ? held.password() : new Secret(password),
                fields.text(names.project(), TextRule.NAME));
    }

    /// What the members of a login are called.
    record Names(String username, String password, String project) {}
}
