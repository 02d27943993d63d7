package io.santoku.nest;

/// One thing wrong with a document: where (a JSON pointer, RFC 6901, of a member that is there or should be) and what.
public record NestViolation(String pointer, String message) {}
