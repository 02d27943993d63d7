package io.santoku.cli.document;

import tools.jackson.databind.node.ObjectNode;

/// One document and its origin: a file name, with the document's number when the file contains several.
public record Document(String origin, ObjectNode content) {}
