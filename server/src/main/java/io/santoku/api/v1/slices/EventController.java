package io.santoku.api.v1.slices;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.stream.EventStreams;
import io.santoku.execution.OperationId;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Streams the events of a slice or an operation as server-sent events; a reader that reconnects with the last id it
/// received misses nothing.
@RestController
@RequestMapping("/v1")
@Tag(name = "Events")
final class EventController {
    private final Slices slices;
    private final Tails tails;
    private final EventStreams streams;

    EventController(Slices slices, Tails tails, EventStreams streams) {
        this.slices = slices;
        this.tails = tails;
        this.streams = streams;
    }

    @GetMapping(path = "/slices/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Streams the events of the slice's latest operation until it ends")
    @Nullable
    SseEmitter ofSlice(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(required = false) @Nullable Long after,
            NativeWebRequest request)
            throws IOException, InterruptedException {
        Slice slice = slices.find(new SliceId(id)).orElseThrow(() -> missing("slice", id));
        return streams.open(request, () -> events(slice.operation(), from(last, after)));
    }

    @GetMapping(path = "/operations/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Streams the events of an operation until it ends")
    @Nullable
    SseEmitter ofOperation(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(required = false) @Nullable Long after,
            NativeWebRequest request)
            throws IOException, InterruptedException {
        return streams.open(request, () -> events(new OperationId(id), from(last, after)));
    }

    private OperationEvents events(OperationId id, long after) {
        Tail tail = tails.follow(id).orElseThrow(() -> missing("operation", id.value()));
        return new OperationEvents(tail, after);
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
