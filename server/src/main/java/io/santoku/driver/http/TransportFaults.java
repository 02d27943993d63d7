package io.santoku.driver.http;

import io.santoku.driver.AddressRefused;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.DriverFault.Untrusted;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Classifies the failure of a call that got no answer.
final class TransportFaults {
    private TransportFaults() {}

    static DriverFault of(Throwable cause, URI url) {
        String place = Addresses.place(url);
        if (isMistrust(cause)) {
            return new Untrusted("Santoku does not trust the certificate of %s (%s)".formatted(place, message(cause)));
        }
        if (has(cause, AddressRefused.class)) {
            return new Rejected(message(cause));
        }
        if (has(cause, UnknownHostException.class)) {
            return new Unavailable("the host name of %s is not known".formatted(place));
        }
        return switch (cause) {
            case ConnectException _ -> new Unavailable("cannot connect to %s: %s".formatted(place, message(cause)));
            case ProtocolException half
            when message(half).contains("unexpected end of stream") ->
                new Unavailable("the connection to %s broke: %s".formatted(place, message(half)));
            case ProtocolException _ -> new Garbled("%s does not answer in HTTP".formatted(place));
            default -> new Unavailable("the connection to %s broke: %s".formatted(place, message(cause)));
        };
    }

    private static boolean isMistrust(Throwable cause) {
        return has(cause, CertificateException.class)
                || has(cause, CertPathValidatorException.class)
                || has(cause, SSLPeerUnverifiedException.class);
    }

    private static boolean has(Throwable top, Class<? extends Throwable> kind) {
        return Stream.iterate(top, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }

    private static String message(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
