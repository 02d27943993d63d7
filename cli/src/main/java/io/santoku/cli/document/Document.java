package io.santoku.cli.document;

import tools.jackson.databind.node.ObjectNode;

/// One document, and where it was read: a file name, with the document's number where the file has several.
public record Document(String origin, ObjectNode content) {}
