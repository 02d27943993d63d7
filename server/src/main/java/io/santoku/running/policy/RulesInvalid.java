package io.santoku.running.policy;

/// The rules cannot be used; the message says which, where and why.
public final class RulesInvalid extends RuntimeException {
    public RulesInvalid(String message) {
        super(message);
    }
}
