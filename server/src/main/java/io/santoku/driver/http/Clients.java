package io.santoku.driver.http;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/// One HTTP client for each trust setting: a client has a thread of its own, so components with the same trust share.
final class Clients {
    private static final HttpClient TRUSTING_AUTHORITIES = builder().build();

    private Clients() {}

    /// Made when the first component opts out, if any does.
    private static final class Credulous {
        static final HttpClient CLIENT = trusting(new TrustAnybody());
    }

    static HttpClient of(TlsTrust trust) {
        return switch (trust) {
            case SystemAuthorities _ -> TRUSTING_AUTHORITIES;
            case Anybody _ -> Credulous.CLIENT;
            case Authority(var pem) -> trusting(managers(pem));
        };
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
    }

    private static HttpClient trusting(TrustManager... managers) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            return builder().sslContext(context).build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no TLS", impossible);
        }
    }

    private static TrustManager[] managers(String pem) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(storeOf(pem));
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new DriverException(
                    "TLS",
                    new Rejected("the certificate authority given is not a certificate in PEM form"),
                    unreadable);
        }
    }

    private static KeyStore storeOf(String pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var input = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(input)) {
            store.setCertificateEntry("authority-" + store.size(), certificate);
        }
        if (store.size() == 0) {
            throw new CertificateException("no certificate in it");
        }
        return store;
    }
}
