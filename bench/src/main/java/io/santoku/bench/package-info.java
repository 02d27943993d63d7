/// Measures the product from its users' view: over HTTP, against an emulated world. Start reading at [Main].
@NullMarked
package io.santoku.bench;

import org.jspecify.annotations.NullMarked;
