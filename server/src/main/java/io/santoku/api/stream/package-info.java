/// Streams of server-sent events: one form for every stream, whatever its events are. Start reading at [EventStreams].
@NullMarked
package io.santoku.api.stream;

import org.jspecify.annotations.NullMarked;
