package io.santoku.api.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Opens streams of events, each with a worker of its own, up to a limit in all and one for each client.
public final class EventStreams {
    private static final MediaType EVENTS = new MediaType(MediaType.TEXT_EVENT_STREAM, UTF_8);

    private final ConnectionSlots slots;
    private final ExecutorService workers;

    public EventStreams(int most, int mostOfOneClient, ExecutorService workers) {
        this.slots = new ConnectionSlots(most, mostOfOneClient);
        this.workers = workers;
    }

    /// Finds the events for a reader, or ends the request with a problem.
    @FunctionalInterface
    public interface Opening {
        EventSource open() throws InterruptedException;
    }

    /// Answers a request with a stream. Returns null when the answer is complete: `HEAD` gets no stream, and a stream
    /// whose events are all known needs no worker.
    public @Nullable SseEmitter open(NativeWebRequest web, Opening opening) throws IOException, InterruptedException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        ConnectionSlots.Place place = slots.take(request.getRemoteAddr());
        EventSource source = opened(opening, place);
        Runnable over = () -> {
            source.close();
            place.free();
        };
        Optional<String> whole = request.getMethod().equals("HEAD") ? Optional.of("") : source.whole();
        response.setHeader("X-Accel-Buffering", "no");
        if (whole.isEmpty()) {
            return begun(source, over);
        }
        try {
            response.setContentType(EVENTS.toString());
            response.getOutputStream().write(whole.get().getBytes(UTF_8));
        } finally {
            over.run();
        }
        return null;
    }

    private static EventSource opened(Opening opening, ConnectionSlots.Place place) throws InterruptedException {
        boolean isOpen = false;
        try {
            EventSource source = opening.open();
            isOpen = true;
            return source;
        } finally {
            if (!isOpen) {
                place.free();
            }
        }
    }

    private SseEmitter begun(EventSource source, Runnable over) {
        var emitter = new SseEmitter(0L);
        var stream = new EventStream(source, emitter);
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
}
