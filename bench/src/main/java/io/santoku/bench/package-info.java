/// placeholder
@NullMarked
package io.santoku.bench;

import org.jspecify.annotations.NullMarked;
