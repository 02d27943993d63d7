/// placeholder
@NullMarked
package io.santoku.cli;

import org.jspecify.annotations.NullMarked;
