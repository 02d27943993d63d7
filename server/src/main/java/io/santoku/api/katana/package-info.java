/// The predecessor's dialect under `/api`: what is registered, in its words and with its statuses; a translation of the
/// native model without rules of its own. Start reading at [RegisteredCollection].
@NullMarked
package io.santoku.api.katana;

import org.jspecify.annotations.NullMarked;
