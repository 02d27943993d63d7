/// Follows an operation, from its events to a live tree of steps. Start at [Watch].
@NullMarked
package io.santoku.cli.watch;

import org.jspecify.annotations.NullMarked;
