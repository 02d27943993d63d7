package io.santoku.running.policy;

/// A rule whose condition was compiled.
record Rule(RuleText text, Condition condition) {
    String name() {
        return text.name();
    }

    Pace pace() {
        return text.pace();
    }
}
