/// The query side: what clients read, beside the use cases that change things. Start reading at [Feed].
@NullMarked
package io.santoku.reading;

import org.jspecify.annotations.NullMarked;
