package io.santoku.driver.http;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.Effects;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// Makes HTTP clients, each with a pool of connections. Components that trust the system's authorities share one
/// client, and so do those that trust any certificate; a component with an authority of its own has its own client.
/// Calls are made on the caller's thread and never repeated by the client, because the executor decides about
/// repetitions.
final class Clients {
    /// Shorter than servers keep idle connections open, so that no call fails because the server closed its connection.
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int MOST_IDLE = 64;
    private static final String RETRY_AFTER = "Retry-After";
    private static final OkHttpClient TRUSTING_AUTHORITIES = builder().build();

    private Clients() {}

    /// Makes its client only when the first component turns verification off.
    private static final class Credulous {
        static final OkHttpClient CLIENT =
                trusting(new TrustAnybody()).hostnameVerifier((_, _) -> true).build();
    }

    static OkHttpClient of(TlsTrust trust) {
        return switch (trust.whereEncrypted()) {
            case SystemAuthorities _ -> TRUSTING_AUTHORITIES;
            case Anybody _ -> Credulous.CLIENT;
            case Authority(var pem) -> trusting(manager(pem)).build();
        };
    }

    private static OkHttpClient.Builder builder() {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(MOST_IDLE, IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .connectTimeout(Duration.ZERO) // the deadline of the whole call limits all of its parts
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(Clients::permitted);
    }

    /// Runs when the connection is open and the request is about to be written: the last moment to check whether the
    /// call may be made, and the first from which it may change something.
    private static Response permitted(Interceptor.Chain chain) throws IOException {
        Call call = chain.request().tag(Call.class);
        if (call != null) {
            Effects.permit(call.name());
            if (call.effect()) {
                Effects.mark();
            }
        }
        Response response = chain.proceed(chain.request());
        Appearance appearance = chain.request().tag(Appearance.class);
        Connection connection = chain.connection();
        if (appearance != null && connection != null) {
            appearance.note(response, connection.socket());
        }
        return unrepeated(response);
    }

    /// Removes `Retry-After: 0`, at which the client would repeat the call by itself.
    private static Response unrepeated(Response response) {
        return "0".equals(response.header(RETRY_AFTER))
                ? response.newBuilder().removeHeader(RETRY_AFTER).build()
                : response;
    }

    private static OkHttpClient.Builder trusting(X509TrustManager manager) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return builder().sslSocketFactory(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no TLS", impossible);
        }
    }

    private static X509TrustManager manager(String pem) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(storeOf(pem));
            return (X509TrustManager) factory.getTrustManagers()[0];
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
