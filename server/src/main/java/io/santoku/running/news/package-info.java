/// What becomes of slices, told to others as it happens. Start reading at [SliceNews].
@NullMarked
package io.santoku.running.news;

import org.jspecify.annotations.NullMarked;
