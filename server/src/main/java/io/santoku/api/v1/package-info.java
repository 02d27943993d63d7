/// The native API: the registered entries and, in the same form, slices and operations. Start reading at
/// [CollectionEndpoint]; bodies are read by the `…Documents` and written as the `…View`s.
@NullMarked
package io.santoku.api.v1;

import org.jspecify.annotations.NullMarked;
