package io.santoku.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.document.Fields;
import io.santoku.api.document.TextRule;
import io.santoku.inventory.TlsTrust;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/// Reads whom a component's owner wants us to believe; left out, the authorities of the machine.
final class TlsDocuments {
    private static final int LONGEST_PEM = 100_000;
    private static final TextRule PEM =
            new TextRule(1, LONGEST_PEM, TlsDocuments::isPem, "must be X.509 certificates in PEM");

    private TlsDocuments() {}

    static TlsTrust read(Fields component) {
        return component.objectIfThere("tls").map(TlsDocuments::trust).orElseGet(TlsTrust.SystemAuthorities::new);
    }

    private static TlsTrust trust(Fields tls) {
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
