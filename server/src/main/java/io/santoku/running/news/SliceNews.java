package io.santoku.running.news;

import io.santoku.driver.NewsDriver;
import io.santoku.driver.NewsDriver.News;
import io.santoku.driver.NewsDriver.Service;
import io.santoku.driver.NewsDriver.ServiceStopped;
import io.santoku.driver.NewsDriver.ServicesEnded;
import io.santoku.driver.NewsDriver.ServicesStarted;
import io.santoku.driver.NewsDriver.StatusChanged;
import io.santoku.execution.Event;
import io.santoku.execution.ExecutionListener;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationKind;
import io.santoku.execution.Writing;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Turns journal entries about slices into news. Operations do not wait for it: another thread composes the news, in
/// order, and a driver delivers them.
public final class SliceNews implements ExecutionListener {
    private final NewsDriver driver;
    private final RunningServices services;
    private final Executor inOrder;
    private final Map<SliceId, List<Service>> leaving = new ConcurrentHashMap<>();

    /// `inOrder` runs its tasks one after the other.
    public SliceNews(NewsDriver driver, RunningServices services, Executor inOrder) {
        this.driver = driver;
        this.services = services;
        this.inOrder = inOrder;
    }

    /// Reports that the slice runs with errors, or no longer does.
    public void troubled(SliceId slice, boolean isTroubled) {
        inOrder.execute(() -> status(slice, isTroubled ? "runtime_error" : "running", false));
    }

    @Override
    public void written(Operation operation, List<JournalEntry> entries, Writing writing) {
        if (!(operation.holder() instanceof SliceId slice)) {
            return; // a shared subnet is reported with the slices that use it
        }
        if (operation.kind() == OperationKind.ORDER && isStart(entries)) {
            inOrder.execute(() -> status(slice, "placement", false));
        }
        if (writing.effect() instanceof SliceOutcome outcome) {
            inOrder.execute(() -> compose(operation, slice, outcome));
        }
    }

    private static boolean isStart(List<JournalEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.event() instanceof Event.Started);
    }

    private void compose(Operation operation, SliceId slice, SliceOutcome outcome) {
        switch (outcome) {
            case SliceOutcome.Now(var phase, var _) -> entered(slice, phase);
            case SliceOutcome.Same _ -> {}
            case SliceOutcome.Restored _ -> status(slice, "running", false);
            case SliceOutcome.Changed _ -> changed(operation, slice);
            case SliceOutcome.Gone _ -> gone(slice);
        }
    }

    private void entered(SliceId slice, Phase phase) {
        switch (phase) {
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION ->
                status(slice, phase.name().toLowerCase(Locale.ROOT), false);
            case RUNNING -> {
                publish(new ServicesStarted(slice.value(), services.of(slice)));
                status(slice, "running", true);
            }
            case TERMINATING -> {
                leaving.put(slice, services.of(slice));
                status(slice, "terminating", false);
            }
            case FAILED, ERROR -> status(slice, "error", false);
        }
    }

    private void changed(Operation operation, SliceId slice) {
        RunningServices.Difference difference = services.difference(slice, operation.plan());
        difference
                .stopped()
                .forEach(stopped -> publish(new ServiceStopped(slice.value(), stopped.id(), stopped.location())));
        if (!difference.started().isEmpty()) {
            publish(new ServicesStarted(slice.value(), difference.started()));
        }
    }

    private void gone(SliceId slice) {
        status(slice, "deleted", false);
        List<Service> left = leaving.remove(slice);
        if (left != null) {
            publish(new ServicesEnded(slice.value(), left));
        }
    }

    private void status(SliceId slice, String word, boolean first) {
        publish(new StatusChanged(slice.value(), word, first));
    }

    private void publish(News news) {
        driver.publish(news);
    }
}
