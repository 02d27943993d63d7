package io.santoku.api.v1.slices;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/// Streams what happens to a slice as server-sent events; a reader that comes back with the last id it saw misses
/// nothing.
@RestController
@RequestMapping("/v1")
@Tag(name = "Events")
final class EventController {
    private final Slices slices;
    private final OperationLog operations;
    private final ExecutorService workers;

    EventController(Slices slices, OperationLog operations, ExecutorService workers) {
        this.slices = slices;
        this.operations = operations;
        this.workers = workers;
    }

    @GetMapping(path = "/slices/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Streams the events of the slice's latest operation until it ends")
    SseEmitter ofSlice(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(required = false) @Nullable Long after) {
        Slice slice = slices.find(new SliceId(id)).orElseThrow(() -> missing("slice", id));
        return stream(slice.operation(), from(last, after));
    }

    @GetMapping(path = "/operations/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Streams the events of an operation until it ends")
    SseEmitter ofOperation(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(required = false) @Nullable Long after) {
        return stream(new OperationId(id), from(last, after));
    }

    private SseEmitter stream(OperationId id, long after) {
        var recorded = operations.find(id).orElseThrow(() -> missing("operation", id.value()));
        var emitter = new SseEmitter(0L);
        var stream = new EventStream(recorded.operation(), operations, emitter, after);
        emitter.onError(_ -> stream.stop());
        emitter.onCompletion(stream::stop);
        workers.execute(stream::run);
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
