/// Holds the documents to the code: links resolve, references are complete. Start reading at [DocsTest].
@NullMarked
package io.santoku.docs;

import org.jspecify.annotations.NullMarked;
