package io.santoku.api.v1.events;

import io.santoku.api.guard.ConnectionSlots;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.reading.Cursor;
import io.santoku.reading.FeedTail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
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
    private final FeedTail tail;
    private final FeedTexts texts;
    private final ConnectionSlots places;
    private final ExecutorService workers;

    FeedController(FeedTail tail, FeedTexts texts, ConnectionSlots places, ExecutorService workers) {
        this.tail = tail;
        this.texts = texts;
        this.places = places;
        this.workers = workers;
    }

    /// Where a stream begins; `isKnown` is false when the reader asked for a point that is not kept.
    private record Start(Cursor cursor, boolean isKnown) {}

    @GetMapping(path = "/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Streams all changes of slices, operations, steps, components and alerts",
            description = "Server-sent events; the data of each is a FeedEventView. Without a cursor the stream begins"
                    + " now; alive comes every 2 s, reset when the cursor is older than what is kept.")
    @Parameter(name = "Last-Event-ID", in = ParameterIn.HEADER, description = "Like after, which it overrides")
    @ApiResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = FeedEventView.class)))
    SseEmitter stream(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String types,
            @RequestParam(required = false) @Nullable String slice,
            @RequestParam(required = false) @Nullable String operation,
            NativeWebRequest request)
            throws InterruptedException {
        FeedQuery query = FeedQuery.of(types, slice, operation);
        Cursor end = tail.end()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.UNAVAILABLE, "The events cannot be read; try again in a moment.")));
        Start start = start(FeedQuery.cursor(request.getHeader("Last-Event-ID"), after, tail::beginning), end);
        ConnectionSlots.Place place = places.take(address(request));
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class))
                .setHeader("X-Accel-Buffering", "no");
        return begun(query, start, place);
    }

    private Start start(Optional<Cursor> asked, Cursor end) {
        return asked.map(cursor -> tail.isKnown(cursor) ? new Start(cursor, true) : new Start(end, false))
                .orElseGet(() -> new Start(end, true));
    }

    private SseEmitter begun(FeedQuery query, Start start, ConnectionSlots.Place place) {
        var emitter = new SseEmitter(0L);
        var stream = new FeedStream(tail, texts, query, emitter);
        emitter.onError(_ -> stream.stop());
        emitter.onCompletion(stream::stop);
        workers.execute(() -> {
            try {
                stream.run(start.cursor(), start.isKnown());
            } finally {
                place.free();
            }
        });
        return emitter;
    }

    private static String address(NativeWebRequest request) {
        return Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                .getRemoteAddr();
    }
}
