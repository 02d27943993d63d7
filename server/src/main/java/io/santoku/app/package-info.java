/// Assembles the service and starts it; the only package that depends on all others. Start reading at [Main].
@NullMarked
package io.santoku.app;

import org.jspecify.annotations.NullMarked;
