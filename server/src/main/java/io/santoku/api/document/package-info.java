/// Reads JSON documents strictly: what is wrong is told completely, each mistake with its place. Start reading at
/// [Fields]; bodies arrive as [JsonDocument].
@NullMarked
package io.santoku.api.document;

import org.jspecify.annotations.NullMarked;
