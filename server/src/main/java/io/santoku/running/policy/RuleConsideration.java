package io.santoku.running.policy;

/// A rule that was asked, and what came of it.
public record RuleConsideration(String rule, String verdict) {}
