package io.santoku.api.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The settings that limit clients: the names of the server beside the loopback and the address of the connection, the
/// origins of web pages that may change things, and the amounts that clients may use.
public record GuardSettings(Set<String> hosts, Set<String> origins, Bodies bodies, Limits limits) {
    /// The defaults: no further names and no origins of other sites.
    public static final GuardSettings DEFAULTS = new GuardSettings(
            Set.of(), Set.of(), new Bodies(Duration.ofSeconds(5), 1024, Duration.ofSeconds(30)), Limits.DEFAULTS);

    public GuardSettings {
        hosts = Set.copyOf(hosts);
        origins = Set.copyOf(origins);
    }

    /// Returns the default settings with these names and limits, and with the public address of the server, if it has
    /// one.
    public static GuardSettings of(Stream<String> names, @Nullable String publicUrl, Limits limits) {
        var hosts = names.map(GuardSettings::host).collect(Collectors.toCollection(HashSet::new));
        var origins = new HashSet<String>();
        if (publicUrl != null) {
            URI known = address(publicUrl);
            hosts.add(host(known.getHost()));
            origins.add("%s://%s"
                    .formatted(known.getScheme(), known.getRawAuthority())
                    .toLowerCase(Locale.ROOT));
        }
        return new GuardSettings(hosts, origins, DEFAULTS.bodies(), limits);
    }

    private static String host(String name) {
        return Hosts.name(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("allowed-hosts holds something that is not a host name: " + name));
    }

    private static URI address(String text) {
        try {
            var address = new URI(text);
            if (address.getScheme() != null && address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException _) {
            // reported below
        }
        throw new IllegalArgumentException("public-url must be a URL such as https://slices.example, not " + text);
    }

    /// The minimum pace of request bodies: the first bytes within `patience`, from then on at least `bytesPerSecond` on
    /// average, and the whole body within `total`.
    public record Bodies(Duration patience, int bytesPerSecond, Duration total) {}

    /// The maximum numbers of connections, event streams (in all and per client address) and slices, and the times for
    /// which answers to requests with an `Idempotency-Key` and finished records are kept.
    public record Limits(
            int connections,
            int streams,
            int streamsPerClient,
            int slices,
            Duration keepAnswers,
            Duration keepHistory) {
        /// The defaults, more than one node can use.
        public static final Limits DEFAULTS =
                new Limits(10_000, 2_000, 1_000, 10_000, Duration.ofHours(24), Duration.ofDays(90));

        public Limits {
            if (connections < 1 || streams < 1 || streamsPerClient < 1 || slices < 1 || keepAnswers.toSeconds() < 1) {
                throw new IllegalArgumentException("limits must be at least 1 (keep-answers: 1s)");
            }
            if (keepHistory.toDays() < 1) {
                throw new IllegalArgumentException("limits.keep-history must be at least 1 day, not " + keepHistory);
            }
        }
    }
}
