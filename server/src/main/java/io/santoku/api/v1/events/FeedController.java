package io.santoku.api.v1.events;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.stream.EventStreams;
import io.santoku.reading.Cursor;
import io.santoku.reading.FeedTail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Streams all changes that clients can see, from any point that is kept; a reader that reconnects with the last id it
/// received misses nothing.
@RestController
@Tag(name = "Events")
final class FeedController {
    private final FeedSources sources;
    private final EventStreams streams;

    FeedController(FeedSources sources, EventStreams streams) {
        this.sources = sources;
        this.streams = streams;
    }

    @GetMapping(path = "/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Streams all changes of slices, operations, steps, components and alerts, and counts of them",
            description =
                    "Server-sent events; the data of each is a FeedEventView, or a CountsEventView. Without a cursor"
                        + " the stream begins now; alive comes every 2 s, reset when the cursor is older than what is"
                        + " kept.")
    @Parameter(name = "Last-Event-ID", in = ParameterIn.HEADER, description = "Like after, which it overrides")
    @ApiResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(oneOf = {FeedEventView.class, CountsEventView.class})))
    @Nullable
    SseEmitter stream(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String types,
            @RequestParam(required = false) @Nullable String slice,
            @RequestParam(required = false) @Nullable String operation,
            NativeWebRequest request)
            throws IOException, InterruptedException {
        FeedQuery query = FeedQuery.of(types, slice, operation);
        return streams.open(request, () -> events(query, request.getHeader("Last-Event-ID"), after));
    }

    private FeedEvents events(FeedQuery query, @Nullable String last, @Nullable String after)
            throws InterruptedException {
        FeedTail tail = sources.tail();
        Cursor end = tail.end()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNAVAILABLE, "The events cannot be read; try again in a moment.")));
        Cursor cursor = FeedQuery.cursor(last, after, tail::beginning).orElse(end);
        boolean isKnown = cursor.equals(end) || tail.isKnown(cursor);
        return new FeedEvents(sources, query, isKnown ? cursor : end, isKnown);
    }
}
