/// Publishes changes of slices to other systems as they happen. Start reading at [SliceNews].
@NullMarked
package io.santoku.running.news;

import org.jspecify.annotations.NullMarked;
