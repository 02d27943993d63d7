package io.santoku.bench.chaos;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The nodes of the cluster.
final class Nodes implements AutoCloseable {
    private final List<Node> all;
    private final Thread undertaker = new Thread(this::killAll, "kill-nodes");

    Nodes(int count, Installation installation) {
        all = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Node("node-" + number, installation))
                .toList();
        Runtime.getRuntime().addShutdownHook(undertaker);
    }

    /// Starts all of them in parallel.
    void start() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> starting = all.stream()
                    .map(node -> CompletableFuture.runAsync(node::start, threads))
                    .toList();
            starting.forEach(CompletableFuture::join);
        }
    }

    /// The addresses of the running nodes.
    List<URI> living() {
        return all.stream().flatMap(node -> node.uri().stream()).toList();
    }

    boolean areMany() {
        return all.size() > 1;
    }

    boolean allUp() {
        return all.stream().allMatch(Node::isUp);
    }

    /// A random running node; empty if it is the last one of several.
    Optional<Node> any(RandomGenerator chance) {
        List<Node> up = all.stream().filter(Node::isUp).toList();
        boolean isLast = up.size() < 2 && areMany();
        return up.isEmpty() || isLast ? Optional.empty() : Optional.of(up.get(chance.nextInt(up.size())));
    }

    @Override
    public void close() {
        killAll();
        Runtime.getRuntime().removeShutdownHook(undertaker);
    }

    private void killAll() {
        all.forEach(Node::kill);
    }
}
