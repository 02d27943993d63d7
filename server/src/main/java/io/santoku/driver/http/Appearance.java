package io.santoku.driver.http;

import io.santoku.inventory.CheckItem;
import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Records what a component's answers show besides their content: when its certificates expire, and how far its clock
/// is from ours. A component whose clock is far off cannot judge tokens and certificates.
final class Appearance {
    private static final Duration SOON = Duration.ofDays(30);
    private static final Duration MUCH = Duration.ofSeconds(30);
    private static final int MOST_PLACES = 100;

    private final Map<String, Seen> seen = new ConcurrentSkipListMap<>();

    /// The values of the last answer from one place, and when it came.
    private record Seen(@Nullable Instant expires, @Nullable Duration ahead, Instant at) {}

    /// Records the values of `answer`, which came over this socket.
    void note(Response answer, Socket socket) {
        String place = place(answer.request().url());
        if (seen.size() < MOST_PLACES || seen.containsKey(place)) {
            var at = Instant.ofEpochMilli(answer.receivedResponseAtMillis());
            seen.put(place, new Seen(expiry(socket), ahead(answer), at));
        }
    }

    private static String place(HttpUrl url) {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }

    List<CheckItem> items() {
        var items = new ArrayList<CheckItem>();
        seen.forEach((place, last) -> {
            if (last.expires() != null) {
                items.add(certificate(place, last.expires(), last.at()));
            }
            if (last.ahead() != null) {
                items.add(clock(place, last.ahead()));
            }
        });
        return items;
    }

    private static CheckItem certificate(String place, Instant expires, Instant now) {
        String day = expires.atZone(ZoneOffset.UTC).toLocalDate().toString();
        if (!expires.isAfter(now)) {
            return CheckItem.failed("certificate", "the certificate of %s expired on %s".formatted(place, day));
        }
        if (expires.isBefore(now.plus(SOON))) {
            long days = ChronoUnit.DAYS.between(now, expires);
            return CheckItem.warning(
                    "certificate", "the certificate of %s expires in %d days, on %s".formatted(place, days, day));
        }
        return CheckItem.ok("certificate", "the certificate of %s holds until %s".formatted(place, day));
    }

    private static CheckItem clock(String place, Duration ahead) {
        if (ahead.abs().compareTo(MUCH) <= 0) {
            return CheckItem.ok("clock", "the clock of %s agrees with ours".formatted(place));
        }
        String direction = ahead.isNegative() ? "behind" : "ahead of";
        return CheckItem.warning(
                "clock",
                "the clock of %s is %d s %s ours".formatted(place, ahead.abs().toSeconds(), direction));
    }

    /// The earliest expiry in a chain of certificates, which is valid only as long as all of them are.
    private static @Nullable Instant expiry(Socket socket) {
        Instant first = null;
        for (Certificate one : chain(socket)) {
            if (one instanceof X509Certificate certificate) {
                Instant end = certificate.getNotAfter().toInstant();
                first = first == null || end.isBefore(first) ? end : first;
            }
        }
        return first;
    }

    /// The chain as the component showed it, verified or not.
    private static List<Certificate> chain(Socket socket) {
        try {
            return socket instanceof SSLSocket encrypted
                    ? List.of(encrypted.getSession().getPeerCertificates())
                    : List.of();
        } catch (SSLPeerUnverifiedException _) {
            return List.of(); // it showed none
        }
    }

    /// Measures how far the component's clock is ahead of ours. The component wrote its answer between our sending and
    /// our receiving, so a time between the two is no difference.
    private static @Nullable Duration ahead(Response answer) {
        Date date = answer.headers().getDate("Date");
        if (date == null) {
            return null;
        }
        var sent = Instant.ofEpochMilli(answer.sentRequestAtMillis());
        var received = Instant.ofEpochMilli(answer.receivedResponseAtMillis());
        Instant theirs = date.toInstant();
        if (theirs.isBefore(sent)) {
            return Duration.between(sent, theirs);
        }
        return theirs.isAfter(received) ? Duration.between(received, theirs) : Duration.ZERO;
    }
}
