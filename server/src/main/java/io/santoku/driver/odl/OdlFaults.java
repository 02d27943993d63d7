package io.santoku.driver.odl;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.DriverFault.Untrusted;
import io.santoku.driver.http.ComponentText;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/// Classifies the failures that Kafka's clients report; most of them are temporary.
final class OdlFaults {
    private OdlFaults() {}

    static DriverException of(String call, String broker, Throwable failure) {
        return new DriverException(call, fault(broker, failure), failure);
    }

    /// The message of the innermost cause: the client itself says only that the handshake failed.
    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return said(cause);
    }

    private static String said(Throwable failure) {
        return ComponentText.line(String.valueOf(failure.getMessage()));
    }

    private static DriverFault fault(String broker, Throwable failure) {
        return switch (failure) {
            case SslAuthenticationException _ ->
                new Untrusted("Santoku does not trust the certificate of %s: %s".formatted(broker, cause(failure)));
            case AuthenticationException _, AuthorizationException _ ->
                new Denied("the Kafka broker %s does not let us: %s".formatted(broker, said(failure)));
            case RecordTooLargeException _, InvalidTopicException _ ->
                new Rejected("the Kafka broker %s refuses the message: %s".formatted(broker, said(failure)));
            case TimeoutException _ -> new Unavailable("the Kafka broker %s did not answer in time".formatted(broker));
            case InterruptedException _ -> new Unavailable("interrupted while waiting for " + broker);
            default -> new Unavailable("the Kafka broker %s: %s".formatted(broker, said(failure)));
        };
    }
}
