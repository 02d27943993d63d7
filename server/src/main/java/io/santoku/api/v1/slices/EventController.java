package io.santoku.api.v1.slices;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.guard.ConnectionSlots;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.OperationId;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Streams the events of a slice or an operation as server-sent events; a reader that reconnects with the last id it
/// received misses nothing.
@RestController
@RequestMapping("/v1")
@Tag(name = "Events")
final class EventController {
    private static final MediaType EVENTS = new MediaType(MediaType.TEXT_EVENT_STREAM, UTF_8);

    private final Slices slices;
    private final Tails tails;
    private final ConnectionSlots places;
    private final ExecutorService workers;

    EventController(Slices slices, Tails tails, ConnectionSlots places, ExecutorService workers) {
        this.slices = slices;
        this.tails = tails;
        this.places = places;
        this.workers = workers;
    }

    @GetMapping(path = "/slices/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Streams the events of the slice's latest operation until it ends")
    @Nullable
    SseEmitter ofSlice(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Slice slice = slices.find(new SliceId(id)).orElseThrow(() -> missing("slice", id));
        return stream(slice.operation(), from(last, after), request, response);
    }

    @GetMapping(path = "/operations/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Streams the events of an operation until it ends")
    @Nullable
    SseEmitter ofOperation(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return stream(new OperationId(id), from(last, after), request, response);
    }

    private @Nullable SseEmitter stream(
            OperationId id, long after, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ConnectionSlots.Place place = places.take(request.getRemoteAddr());
        Tail tail;
        try {
            tail = tails.follow(id).orElseThrow(() -> missing("operation", id.value()));
        } catch (RuntimeException refused) {
            place.free();
            throw refused;
        }
        Runnable over = () -> {
            tail.leave();
            place.free();
        };
        if (!tail.hasEnded()) {
            return begun(tail, after, over);
        }
        try {
            writeWhole(tail.since(after), after, response);
        } finally {
            over.run();
        }
        return null;
    }

    /// Writes all events at once when the operation has ended, which saves a thread and a second dispatch for each
    /// reader.
    private static void writeWhole(Tail.News news, long after, HttpServletResponse response) throws IOException {
        response.setContentType(EVENTS.toString());
        response.getOutputStream().write(EventStream.text(news, after).getBytes(UTF_8));
    }

    private SseEmitter begun(Tail tail, long after, Runnable over) {
        var emitter = new SseEmitter(0L);
        var stream = new EventStream(tail, emitter, after);
        emitter.onError(_ -> stream.stop());
        emitter.onCompletion(stream::stop);
        workers.execute(() -> {
            try {
                stream.run();
            } finally {
                over.run();
            }
        });
        return emitter;
    }

    private static long from(@Nullable Long last, @Nullable Long after) {
        if (last != null) {
            return last;
        }
        return after == null ? 0 : after;
    }

    private static ProblemException missing(String what, String id) {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no %s %s.".formatted(what, id)));
    }
}
