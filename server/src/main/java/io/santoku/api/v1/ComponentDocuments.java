package io.santoku.api.v1;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads documents that describe components.
final class ComponentDocuments {
    private static final int MOST_CONFIG_MEMBERS = 50;

    private ComponentDocuments() {}

    static Vim vim(Fields fields, String id, @Nullable Vim held) {
        fields.ignore("createdAt", "warnings", "capacity");
        URI url = fields.url("authUrl");
        TlsTrust tls = TlsDocuments.read(fields);
        boolean samePeer =
                held != null && held.authUrl().equals(url) && held.tls().equals(tls);
        return new Vim(
                ComponentId.vim(id),
                fields.text("name", TextRule.NAME, id),
                type(fields),
                fields.text("location", TextRule.ID).toLowerCase(Locale.ROOT),
                url,
                credentials(fields, held != null && samePeer ? held.credentials() : null),
                tls,
                fields.words("config", MOST_CONFIG_MEMBERS),
                fields.text("description", TextRule.LONG, ""));
    }

    static Nfvo nfvo(Fields fields, String id, @Nullable Nfvo held) {
        fields.ignore("createdAt", "warnings", "descriptors");
        URI url = fields.url("url");
        TlsTrust tls = TlsDocuments.read(fields);
        boolean samePeer = held != null && held.url().equals(url) && held.tls().equals(tls);
        return new Nfvo(
                ComponentId.nfvo(id),
                fields.text("name", TextRule.NAME, id),
                type(fields),
                url,
                credentials(fields, held != null && samePeer ? held.credentials() : null),
                tls,
                fields.text("description", TextRule.LONG, ""));
    }

    static Wim wim(Fields fields, String id, @Nullable Wim held) {
        fields.ignore("createdAt", "warnings");
        String type = type(fields);
        return new Wim(
                ComponentId.wim(id),
                fields.text("name", TextRule.NAME, id),
                type,
                type.equals("odl-wim")
                        ? fields.text("url", TextRule.BROKER)
                        : fields.url("url").toString(),
                fields.has("monitoringUrl") ? fields.url("monitoringUrl").toString() : null,
                TlsDocuments.read(fields),
                fields.text("description", TextRule.LONG, ""));
    }

    static Ems ems(Fields fields, String id, @Nullable Ems held) {
        fields.ignore("createdAt", "warnings");
        return new Ems(
                ComponentId.ems(id),
                fields.text("name", TextRule.NAME, id),
                type(fields),
                fields.url("url"),
                TlsDocuments.read(fields),
                fields.text("description", TextRule.LONG, ""));
    }

    static PolicyEngine policy(Fields fields, String id, @Nullable PolicyEngine held) {
        fields.ignore("createdAt", "warnings");
        return new PolicyEngine(
                ComponentId.policy(id),
                fields.text("name", TextRule.NAME, id),
                type(fields),
                fields.url("url"),
                TlsDocuments.read(fields),
                fields.text("description", TextRule.LONG, ""));
    }

    // The predecessor wrote some types in capitals.
    private static String type(Fields fields) {
        return fields.text("type", TextRule.ID).toLowerCase(Locale.ROOT);
    }

    // A password that is left out stays as it is, but only for the same user at the same place: otherwise whoever may
    // change an address could have the password sent to himself.
    private static Credentials credentials(Fields fields, @Nullable Credentials held) {
        Fields credentials = fields.object("credentials");
        String username = credentials.text("username", TextRule.NAME);
        boolean keep = held != null && held.username().equals(username) && !credentials.has("password");
        var password = keep && held != null
                ? new Secret(credentials.text(
                        "password", TextRule.SECRET, held.password().reveal()))
                : new Secret(credentials.text("password", TextRule.SECRET));
        var read = new Credentials(username, password, credentials.text("project", TextRule.NAME));
        credentials.close();
        return read;
    }
}
