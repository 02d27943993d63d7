package io.santoku.nest;

/// One violation in a document: its place (a JSON pointer, RFC 6901, of a member that exists or should) and a message.
public record NestViolation(String pointer, String message) {}
