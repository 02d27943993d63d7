package io.santoku.emulators.http;

import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A self-signed certificate for 127.0.0.1 and localhost, created in memory; it is its own authority.
public final class TlsIdentity {
    private static final Duration BACKDATED = Duration.ofDays(1);
    private static final Duration VALID = Duration.ofDays(365);

    private final HeldCertificate certificate;
    private final SSLContext context;

    private TlsIdentity(HeldCertificate certificate) {
        this.certificate = certificate;
        this.context = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext();
    }

    /// A fresh key and certificate, valid from a day before `now` for about a year.
    public static TlsIdentity create(Instant now) {
        return new TlsIdentity(new HeldCertificate.Builder()
                .ecdsa256()
                .commonName("Santoku emulated world")
                .certificateAuthority(0)
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("localhost")
                .validityInterval(
                        now.minus(BACKDATED).toEpochMilli(), now.plus(VALID).toEpochMilli())
                .build());
    }

    /// The certificate in PEM, which clients must trust.
    public String pem() {
        return certificate.certificatePem();
    }

    /// Its key in PEM (PKCS #8).
    public String keyPem() {
        return certificate.privateKeyPkcs8Pem();
    }

    SSLContext context() {
        return context;
    }
}
