package io.santoku.emulators.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves one product on a port of 127.0.0.1, with a virtual thread per connection, and applies the faults of its
/// script.
public final class EmulatedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmulatedServer.class);
    private static final int BACKLOG = 1_024;

    private final ServerSocket listener;
    private final Optional<TlsIdentity> tls;
    private final CallLog calls;
    private final Faults faults = new Faults();
    private final Random random;
    private final Set<Wire> open = ConcurrentHashMap.newKeySet();
    private final Answering answering;
    private final Thread acceptor;
    private volatile Latency latency;

    /// The settings of a listener; port 0 is any free one.
    public record Listening(int port, Optional<TlsIdentity> tls, Latency latency, long seed) {
        /// Any free port, plain HTTP, no delay.
        public static final Listening ANYWHERE = new Listening(0, Optional.empty(), Latency.none(), 0);

        /// The same with TLS.
        public Listening with(TlsIdentity identity) {
            return new Listening(port, Optional.of(identity), latency, seed);
        }
    }

    private EmulatedServer(Product product, Listening listening, CallLog calls) throws IOException {
        tls = listening.tls();
        latency = listening.latency();
        random = new Random(listening.seed());
        this.calls = calls;
        answering = new Answering(product, calls, faults, () -> latency.next(random));
        listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.port()), BACKLOG);
        acceptor = Thread.ofVirtual().name("emulated-" + port()).unstarted(this::accept);
    }

    /// Starts to serve.
    public static EmulatedServer start(Product product, Listening listening, InstantSource clock) {
        return start(product, listening, new CallLog(clock));
    }

    /// Starts to serve, and records the calls in this log.
    public static EmulatedServer start(Product product, Listening listening, CallLog calls) {
        try {
            var server = new EmulatedServer(product, listening, calls);
            server.acceptor.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + listening.port(), e);
        }
    }

    /// Scheme, host and port, without a path.
    public URI uri() {
        return URI.create((tls.isPresent() ? "https" : "http") + "://127.0.0.1:" + port());
    }

    /// The certificate to trust, in PEM, when this server uses TLS.
    public Optional<String> certificate() {
        return tls.map(TlsIdentity::pem);
    }

    /// The calls that it received.
    public CallLog calls() {
        return calls;
    }

    /// Its fault script.
    public Faults faults() {
        return faults;
    }

    /// Sets the latency of all further answers.
    public void setLatency(Latency latency) {
        this.latency = latency;
    }

    /// Stops listening and breaks every connection; the port is free afterwards.
    @Override
    public void close() {
        try {
            listener.close();
            acceptor.join(); // the kernel frees the port when the last thread has left the socket
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(Wire::close);
    }

    private int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                LOG.debug("no longer listening on port {}", port(), e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                Wire wire = open(socket)) {
            open.add(wire);
            converse(wire);
        } catch (IOException e) {
            LOG.debug("a connection to port {} ended", port(), e);
        }
    }

    private Wire open(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        if (tls.isEmpty()) {
            return new Wire(socket, socket);
        }
        SSLSocket secure = (SSLSocket)
                tls.get().context().getSocketFactory().createSocket(socket, "127.0.0.1", socket.getPort(), false);
        secure.setUseClientMode(false);
        return new Wire(socket, secure);
    }

    private void converse(Wire wire) throws IOException {
        try {
            boolean useful = !listener.isClosed();
            while (useful) {
                Optional<Request> request = wire.read();
                useful = request.isPresent() && answering.answer(request.get(), wire);
            }
        } catch (Wire.NotHttp e) {
            wire.write(Reply.empty(400), true, true);
        } finally {
            open.remove(wire);
        }
    }
}
