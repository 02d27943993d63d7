/// Reads JSON documents strictly and reports all mistakes, each with its place. Start reading at [Fields]; bodies
/// arrive as [JsonDocument].
@NullMarked
package io.santoku.api.document;

import org.jspecify.annotations.NullMarked;
