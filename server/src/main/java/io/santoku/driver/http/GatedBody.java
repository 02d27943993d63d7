package io.santoku.driver.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;

/// A body whose request is sent only if `gate` lets it through at the last moment. The client asks for the length once
/// it has a connection and is about to write, and again each time it repeats a request on its own: there a process
/// that stood still on the way finds out that its claim is no longer its own.
record GatedBody(BodyPublisher body, Runnable gate) implements BodyPublisher {
    @Override
    public long contentLength() {
        gate.run();
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }
}
