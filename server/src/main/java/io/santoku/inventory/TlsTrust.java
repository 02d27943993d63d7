package io.santoku.inventory;

/// Whom we believe on a component's TLS connection.
public sealed interface TlsTrust {
    /// The certificate authorities of the machine: the default.
    record SystemAuthorities() implements TlsTrust {}

    /// Only this authority, PEM.
    record Authority(String pem) implements TlsTrust {}

    /// Anybody: an explicit opt-out, shown as a warning wherever the component is shown.
    record Anybody() implements TlsTrust {}
}
