package io.santoku.running.policy;

/// Reports that the rules cannot be used; the message says which rule, where and why.
public final class RulesInvalid extends RuntimeException {
    public RulesInvalid(String message) {
        super(message);
    }
}
