package io.santoku.running.policy;

/// A rule whose condition was compiled.
record CompiledRule(RuleText text, Condition condition) {
    String name() {
        return text.name();
    }

    RuleLimit pace() {
        return text.pace();
    }
}
