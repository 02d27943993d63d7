/// The server's native API as the command line uses it: calls, problems and the stream of events. Start at
/// [SantokuServer].
@NullMarked
package io.santoku.cli.client;

import org.jspecify.annotations.NullMarked;
