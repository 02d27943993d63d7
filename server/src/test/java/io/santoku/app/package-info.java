/// Tests of how the service is put together.
@NullMarked
package io.santoku.app;

import org.jspecify.annotations.NullMarked;
