package io.santoku.api.problem;

/// One mistake in a document: its place (JSON Pointer, RFC 6901; for a query, the parameter's name), and the expected
/// value.
public record Violation(String pointer, String message) {}
