/// The dialect of the predecessor, Katana Slice Manager, which the server offers under `/api`. Start at [KatanaApi].
@NullMarked
package io.santoku.cli.katana;

import org.jspecify.annotations.NullMarked;
