package io.santoku.inventory;

import java.net.URI;
import java.util.Locale;

/// The peers that are trusted on a component's TLS connection, and whether secrets may also be sent without TLS.
public sealed interface TlsTrust {
    /// The setting by which an operator allows plain http.
    String PLAIN = "tls.plain";

    /// The peers that are trusted on TLS connections.
    sealed interface Peers extends TlsTrust {}

    /// Trusts the certificate authorities of the machine: the default.
    record SystemAuthorities() implements Peers {}

    /// Trusts only this authority, in PEM format.
    record Authority(String pem) implements Peers {}

    /// Trusts every peer: an explicit opt-out, shown as a warning wherever the component is shown.
    record Anybody() implements Peers {}

    /// Allows passwords and tokens over plain http, too: an explicit opt-out, shown as a warning wherever the component
    /// is shown. On TLS connections, `peers` are trusted.
    record PlainAllowed(Peers peers) implements TlsTrust {}

    /// Returns the peers that are trusted on TLS connections.
    default Peers whereEncrypted() {
        return switch (this) {
            case Peers peers -> peers;
            case PlainAllowed(var peers) -> peers;
        };
    }

    /// Returns the same trust, with secrets allowed over plain http.
    default TlsTrust allowingPlain() {
        return new PlainAllowed(whereEncrypted());
    }

    /// Whether a password or token may be sent to this address: over TLS, to this machine, or where plain http is
    /// allowed.
    default boolean permitsSecretsAt(URI address) {
        return this instanceof PlainAllowed || !isPlain(address);
    }

    /// Whether data sent to this address can be read on the way.
    static boolean isPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) && !isThisMachine(address);
    }

    private static boolean isThisMachine(URI address) {
        String host = address.getHost(); // null for a name with `_`
        NetworkAddress place = host == null
                ? NetworkAddress.of(address.toString())
                : new NetworkAddress(host.toLowerCase(Locale.ROOT), address.getPort());
        return place.isLoopback();
    }

    /// Whether a secret that was stored under `before` is as safe under this trust. Another authority may be an
    /// attacker's, so the only change of peers that loosens nothing is from trusting every peer to trusting fewer.
    default boolean isNoLooserThan(TlsTrust before) {
        boolean plainIsNew = this instanceof PlainAllowed && !(before instanceof PlainAllowed);
        return !plainIsNew
                && (before.whereEncrypted() instanceof Anybody
                        || before.whereEncrypted().equals(whereEncrypted()));
    }
}
