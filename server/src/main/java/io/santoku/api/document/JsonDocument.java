package io.santoku.api.document;

import tools.jackson.databind.JsonNode;

/// The body of a request: JSON of limited size and depth, without duplicate members, infinite numbers or text that
/// cannot be stored.
public record JsonDocument(JsonNode root) {}
