package io.santoku.api.document;

import tools.jackson.databind.JsonNode;

/// The body of a request: JSON of a bearable size and depth, without doubled members, infinite numbers or text that
/// cannot be stored.
public record JsonDocument(JsonNode root) {}
