package io.santoku.api.problem;

/// One mistake in a document: where (JSON Pointer, RFC 6901; for a query, the parameter's name), and what is expected.
public record Violation(String pointer, String message) {}
