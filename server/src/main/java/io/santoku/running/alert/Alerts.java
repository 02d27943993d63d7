package io.santoku.running.alert;

import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import io.santoku.slice.SliceId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Processes alerts about network services (`NSFailing`), and clears failures that ended with a restart or a stop.
public final class Alerts {
    private static final String FAILING = "NSFailing";

    private final AlertBook book;
    private final Function<SliceId, Optional<Slice>> slices;
    private final Transactions transactions;
    private final HealthListener listener;

    /// `slices` finds existing slices.
    public Alerts(
            AlertBook book,
            Function<SliceId, Optional<Slice>> slices,
            Transactions transactions,
            HealthListener listener) {
        this.book = book;
        this.slices = slices;
        this.transactions = transactions;
        this.listener = listener;
    }

    /// Stores the alert durably and returns its result.
    public AlertResult process(Alert alert) {
        return process(List.of(alert)).getFirst();
    }

    /// Stores the alerts durably, all or none of them, and returns their results.
    public List<AlertResult> process(List<Alert> alerts) {
        var found = new HashMap<SliceId, Optional<Slice>>();
        List<Optional<FailingService>> concerned =
                alerts.stream().map(alert -> concerned(alert, found)).toList();
        if (concerned.stream().allMatch(Optional::isEmpty)) {
            return Collections.nCopies(alerts.size(), AlertResult.IGNORED);
        }
        List<AlertResult> results = transactions.inTransaction(() -> {
            book.forgetOld();
            return IntStream.range(0, alerts.size())
                    .mapToObj(i -> concerned
                            .get(i)
                            .map(failing -> stored(alerts.get(i), failing))
                            .orElse(AlertResult.IGNORED))
                    .toList();
        });
        for (int i = 0; i < alerts.size(); i++) {
            report(results.get(i), concerned.get(i));
        }
        return results;
    }

    /// Checks the services of a slice that was changed: a service that was restarted or stopped since it failed is no
    /// longer shown as failing.
    public void changed(SliceId id) {
        boolean isBetter = transactions.inTransaction(() -> {
            Optional<Slice> slice = slices.apply(id);
            boolean cleared = false;
            for (FailingService failing : book.known(id)) {
                if (isOver(slice, failing)) {
                    cleared |= book.clear(id, failing.service());
                }
            }
            return cleared;
        });
        reportIfWell(id, isBetter);
    }

    /// Stores that a later incarnation of a service was observed to fail as well.
    public void failsAgain(FailingService again) {
        if (transactions.inTransaction(() -> book.fail(again))) {
            listener.failing(again.error());
        }
    }

    private AlertResult stored(Alert alert, FailingService failing) {
        return alert.isFiring() ? firing(alert, failing) : resolved(alert, failing);
    }

    private void report(AlertResult result, Optional<FailingService> concerned) {
        if (result == AlertResult.FAILING) {
            concerned.ifPresent(failing -> listener.failing(failing.error()));
        }
        concerned.ifPresent(failing -> reportIfWell(failing.slice(), result == AlertResult.RESOLVED));
    }

    private AlertResult firing(Alert alert, FailingService failing) {
        return book.open(alert, failing.slice(), failing.service()) && book.fail(failing)
                ? AlertResult.FAILING
                : AlertResult.REPEATED;
    }

    private AlertResult resolved(Alert alert, FailingService failing) {
        boolean isNews = book.resolve(alert, failing.slice(), failing.service());
        if (book.isOpen(failing.slice(), failing.service())) {
            return AlertResult.REPEATED;
        }
        boolean wasShown = book.forget(failing.slice(), failing.service());
        return isNews && wasShown ? AlertResult.RESOLVED : AlertResult.REPEATED;
    }

    private void reportIfWell(SliceId slice, boolean isBetter) {
        if (isBetter && book.of(slice).isEmpty()) {
            listener.well(slice);
        }
    }

    private static boolean isOver(Optional<Slice> slice, FailingService failing) {
        return slice.flatMap(found -> site(found, failing.key()))
                .map(site -> site.stopped() || site.incarnation() != failing.incarnation())
                .orElse(true);
    }

    /// The service that the labels of the alert name.
    private Optional<FailingService> concerned(Alert alert, Map<SliceId, Optional<Slice>> found) {
        Map<String, String> labels = alert.labels();
        if (!alert.name().equals(FAILING)) {
            return Optional.empty();
        }
        String name = labels.getOrDefault("ns_name", "");
        return found.computeIfAbsent(new SliceId(labels.getOrDefault("slice_id", "")), slices)
                .flatMap(slice -> slice.outline().sites().stream()
                        .filter(site -> !site.stopped() && isNamed(name, site, slice))
                        .findFirst()
                        .map(site -> failing(slice, site, alert)));
    }

    /// Compares with `ns__<id>__<location>`, where both have `_` for `-`; the location is not compared.
    private static boolean isNamed(String name, ServiceSite site, Slice slice) {
        List<String> parts = List.of(name.split("__", 3));
        return parts.size() == 3
                && parts.get(1).equals(site.nsId(slice.id()).value().replace('-', '_'));
    }

    private static FailingService failing(Slice slice, ServiceSite site, Alert alert) {
        Instant since = alert.startsAt();
        return new FailingService(
                slice.id(),
                site.nsId(slice.id()),
                site.key(),
                site.location(),
                site.incarnation(),
                since,
                alert.labels());
    }

    private static Optional<ServiceSite> site(Slice slice, String key) {
        return slice.outline().sites().stream()
                .filter(site -> site.key().equals(key))
                .findFirst();
    }
}
