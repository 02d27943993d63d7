/// placeholder
@NullMarked
package io.santoku.emulators;

import org.jspecify.annotations.NullMarked;
