package io.santoku.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.driver.DriverType;
import io.santoku.inventory.TlsTrust;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/// Reads the trusted TLS peers of a component; if left out, the authorities of the machine are trusted.
final class TlsDocuments {
    private static final int LONGEST_PEM = 100_000;
    private static final TextRule PEM =
            new TextRule(1, LONGEST_PEM, TlsDocuments::isPem, "must be X.509 certificates in PEM");

    private TlsDocuments() {}

    /// Reads the trust for a component of this type; `type` is empty when the type is unknown.
    static TlsTrust read(Fields component, Optional<DriverType> type) {
        boolean hasSecrets = type.map(known -> known.knows(TlsTrust.PLAIN)).orElse(true);
        return component
                .objectIfThere("tls")
                .map(tls -> trust(tls, hasSecrets))
                .orElseGet(TlsTrust.SystemAuthorities::new);
    }

    /// Rejects an address to which secrets would be sent in clear text.
    static void requireSafe(Fields component, String member, URI address, TlsTrust tls) {
        if (!tls.permitsSecretsAt(address)) {
            component.reject(
                    member,
                    "must be https, because a password is sent there; `%s: true` allows plain http"
                            .formatted(TlsTrust.PLAIN));
        }
    }

    private static TlsTrust trust(Fields tls, boolean hasSecrets) {
        boolean plain = hasSecrets && tls.flag("plain", false);
        TlsTrust.Peers peers = peers(tls);
        return plain ? peers.allowingPlain() : peers;
    }

    private static TlsTrust.Peers peers(Fields tls) {
        boolean verify = tls.flag("verify", true);
        String authority = tls.textOrNull("certificateAuthority", PEM);
        if (!verify && authority != null) {
            tls.reject("certificateAuthority", "must be left out where nothing is verified");
        }
        tls.close();
        if (!verify) {
            return new TlsTrust.Anybody();
        }
        return authority == null ? new TlsTrust.SystemAuthorities() : new TlsTrust.Authority(authority);
    }

    private static boolean isPem(String text) {
        try {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(UTF_8)))
                    .isEmpty();
        } catch (CertificateException _) {
            return false;
        }
    }
}
