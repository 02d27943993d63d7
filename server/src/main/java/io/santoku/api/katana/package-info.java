/// The predecessor's dialect under `/api`: the registered entries with its member names and statuses; a translation of
/// the native model without rules of its own. Start reading at [RegisteredCollection].
@NullMarked
package io.santoku.api.katana;

import org.jspecify.annotations.NullMarked;
