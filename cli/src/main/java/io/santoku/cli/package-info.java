/// The command line of Santoku, which uses the server over HTTP only. Start at [Main] and [CommandTree].
@NullMarked
package io.santoku.cli;

import org.jspecify.annotations.NullMarked;
