/// Puts the service together and starts it; the only package that sees all others. Start reading at [Main].
@NullMarked
package io.santoku.app;

import org.jspecify.annotations.NullMarked;
