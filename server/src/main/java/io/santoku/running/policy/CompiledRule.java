package io.santoku.running.policy;

/// A rule with its compiled condition.
record CompiledRule(RuleText text, Condition condition) {
    String name() {
        return text.name();
    }

    RuleLimit pace() {
        return text.pace();
    }
}
