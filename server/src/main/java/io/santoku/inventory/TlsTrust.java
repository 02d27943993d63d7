package io.santoku.inventory;

import java.net.URI;
import java.util.Locale;

/// Whom we believe on a component's TLS connection, and whether secrets may also travel without TLS.
public sealed interface TlsTrust {
    /// The setting by which an operator allows plain http.
    String PLAIN = "tls.plain";

    /// Whom to believe where TLS is spoken.
    sealed interface Peers extends TlsTrust {}

    /// The certificate authorities of the machine: the default.
    record SystemAuthorities() implements Peers {}

    /// Only this authority, PEM.
    record Authority(String pem) implements Peers {}

    /// Anybody: an explicit opt-out, shown as a warning wherever the component is shown.
    record Anybody() implements Peers {}

    /// Passwords and tokens may travel over plain http, too: an explicit opt-out, shown as a warning wherever the
    /// component is shown. Where TLS is spoken, `peers` are believed.
    record PlainAllowed(Peers peers) implements TlsTrust {}

    /// Whom to believe where TLS is spoken.
    default Peers whereEncrypted() {
        return switch (this) {
            case Peers peers -> peers;
            case PlainAllowed(var peers) -> peers;
        };
    }

    /// The same, where secrets may travel unencrypted.
    default TlsTrust allowingPlain() {
        return new PlainAllowed(whereEncrypted());
    }

    /// Whether a password or token may be sent to this address: over TLS, to this machine, or where plain http is
    /// allowed.
    default boolean permitsSecretsAt(URI address) {
        return this instanceof PlainAllowed || !isPlain(address);
    }

    /// Whether what is sent to this address can be read on the way.
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

    /// Whether a secret that was kept under `before` is as safe under this. Another authority may be an attacker's, so
    /// that only the way from believing anybody to believing fewer is no loosening.
    default boolean isNoLooserThan(TlsTrust before) {
        boolean plainIsNew = this instanceof PlainAllowed && !(before instanceof PlainAllowed);
        return !plainIsNew
                && (before.whereEncrypted() instanceof Anybody
                        || before.whereEncrypted().equals(whereEncrypted()));
    }
}
