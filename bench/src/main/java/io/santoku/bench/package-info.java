/// Measures the product as its users meet it: over HTTP, against an emulated world. Start reading at [Main].
@NullMarked
package io.santoku.bench;

import org.jspecify.annotations.NullMarked;
