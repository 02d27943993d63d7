package io.santoku.inventory;

/// An outside system that is registered here and driven by us.
public sealed interface Component permits Vim, Nfvo, Wim, Ems {
    /// Its identity.
    ComponentId id();

    /// Which driver speaks to it, for example `openstack`.
    String type();

    /// Whom we believe when it speaks TLS.
    TlsTrust tls();
}
