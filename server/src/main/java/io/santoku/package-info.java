/// placeholder
@NullMarked
package io.santoku;

import org.jspecify.annotations.NullMarked;
