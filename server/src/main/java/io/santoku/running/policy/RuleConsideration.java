package io.santoku.running.policy;

/// A rule that was evaluated, with the verdict on it.
public record RuleConsideration(String rule, String verdict) {}
