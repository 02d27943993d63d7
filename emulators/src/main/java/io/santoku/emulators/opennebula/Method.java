package io.santoku.emulators.opennebula;

/// A method of OpenNebula.
@FunctionalInterface
interface Method {
    /// The value that the call gets: a number, or a text. Throws [Refusal].
    Object carryOut(Session session, MethodCall call);
}
