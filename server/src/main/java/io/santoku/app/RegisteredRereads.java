package io.santoku.app;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.Rereads;
import io.santoku.registration.Registration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/// Reads registered components again, clouds in parallel; concurrent requests to measure the same cloud wait for one
/// measurement.
final class RegisteredRereads implements Rereads {
    private final Storage storage;
    private final Registration registration;
    private final Executor workers;
    private final Map<ComponentId, ReentrantLock> locks = new ConcurrentHashMap<>();

    RegisteredRereads(Storage storage, Registration registration, Executor workers) {
        this.storage = storage;
        this.registration = registration;
        this.workers = workers;
    }

    @Override
    public void catalogues() {
        storage.registry().snapshot().all(Nfvo.class).forEach(nfvo -> {
            var _ = registration.nfvos().refresh(nfvo.id().id());
        });
    }

    @Override
    public boolean clouds(Collection<ComponentId> vims, Instant then) {
        Collection<ComponentId> old = storage.reservations().unmeasuredSince(vims, then);
        await(CompletableFuture.allOf(old.stream()
                .map(vim -> CompletableFuture.runAsync(() -> measure(vim, then), workers))
                .toArray(CompletableFuture[]::new)));
        return !old.isEmpty();
    }

    /// Throws the cause itself, so that callers recognise a database that does not answer by the exception's type.
    private static void await(CompletableFuture<Void> all) {
        try {
            all.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void measure(ComponentId vim, Instant then) {
        ReentrantLock lock = locks.computeIfAbsent(vim, _ -> new ReentrantLock());
        lock.lock();
        try {
            if (!storage.reservations().unmeasuredSince(List.of(vim), then).isEmpty()) {
                var _ = registration.vims().refresh(vim.id());
            }
        } finally {
            lock.unlock();
        }
    }
}
