package io.santoku.registration;

import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Drivers;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.NfvoDriver.DescriptorCatalogue;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Storage;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Calls components when they are registered and when they are checked again. A contact that is not `strict` also
/// accepts components that do not answer yet, except clouds and orchestrators, whose data is needed.
record Contact(Drivers drivers, Storage storage, boolean strict) {
    /// The subject of check items about members of the document that nothing reads; later checks cannot find them.
    private static final String DOCUMENT = "document";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Returns a contact that accepts components that do not answer yet.
    Contact lenient() {
        return new Contact(drivers, storage, false);
    }

    boolean canSpeakTo(Component component) {
        return drivers.supports(component);
    }

    /// Calls the component and returns its data and findings. Throws [DriverException] when it does not answer as it
    /// must.
    Talk speakTo(Component component) {
        return switch (component) {
            case Vim vim -> measure(vim);
            case Nfvo nfvo -> readCatalogue(nfvo);
            case Wim wim -> greet(wim, drivers.wim(wim)::check, drivers.wim(wim));
            case Ems ems -> greet(ems, drivers.ems(ems)::check, drivers.ems(ems));
            case PolicyEngine engine -> greet(engine, drivers.policy(engine)::check, drivers.policy(engine));
        };
    }

    /// Does the same as [#speakTo], but reports a component that does not answer as a finding.
    Talk look(Component component) {
        try {
            return speakTo(component);
        } catch (DriverException silent) {
            return Talk.failed(component, silent);
        }
    }

    /// Stores the data and findings of a first call, in the caller's transaction.
    void keep(Component component, Talk talk, List<String> unused) {
        var items = new ArrayList<CheckItem>();
        unused.forEach(member -> items.add(CheckItem.warning(
                DOCUMENT,
                "%s is kept, but nothing reads it: it is no setting of %s".formatted(member, component.type()))));
        items.addAll(talk.items());
        talk.keep().run();
        storage.checks().put(component.id(), talk.identity(), items, talk.answered());
    }

    /// Stores the data and findings of a later call. Findings about the document stay as they were, and so does the
    /// identity of a component that did not answer.
    void keepAgain(Component component, Talk talk) {
        ComponentCheck before = storage.checks().all().get(component.id());
        var items = new ArrayList<CheckItem>();
        if (before != null) {
            before.items().stream()
                    .filter(item -> item.subject().equals(DOCUMENT))
                    .forEach(items::add);
        }
        items.addAll(talk.items());
        talk.keep().run();
        SystemIdentity identity = talk.answered() || before == null ? talk.identity() : before.identity();
        storage.checks().put(component.id(), identity, items, talk.answered());
    }

    private Talk measure(Vim vim) {
        VimDriver driver = drivers.vim(vim);
        CloudCapacity capacity = driver.capacity();
        return talk(vim, driver, () -> {
            storage.reservations().measured(vim.id(), capacity.total(), capacity.used());
            storage.reservations().counted(vim.id(), capacity.hosts());
            storage.reservations().described(vim.id(), capacity.byHost());
        });
    }

    private Talk readCatalogue(Nfvo nfvo) {
        NfvoDriver driver = drivers.nfvo(nfvo);
        DescriptorCatalogue catalogue = driver.catalogue();
        return talk(
                nfvo,
                driver,
                () -> storage.catalogue().replace(nfvo.id(), catalogue.services(), catalogue.functions()));
    }

    private Talk greet(Component component, Runnable check, ComponentDriver driver) {
        if (strict) {
            check.run();
            return talk(component, driver, () -> {});
        }
        return soon(component, () -> {
            check.run();
            return talk(component, driver, () -> {});
        });
    }

    /// Waits at most three seconds: registering a component that need not answer yet should be fast, and a later check
    /// finds out more.
    private static Talk soon(Component component, Callable<Talk> talk) {
        var task = new FutureTask<>(talk);
        Thread.ofVirtual().start(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            return Talk.failed(component, silent("gave no answer within %d s".formatted(PATIENCE.toSeconds())));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof DriverException silent) {
                return Talk.failed(component, silent);
            }
            throw new IllegalStateException("could not speak to " + component.id(), failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Talk.failed(component, silent("was not waited for"));
        }
    }

    private static DriverException silent(String detail) {
        return new DriverException("check", new Unavailable(detail));
    }

    private static Talk talk(Component component, ComponentDriver driver, Runnable keep) {
        SystemIdentity identity = driver.identity().orElseGet(() -> SystemIdentity.ofAddress(component));
        var items = new ArrayList<CheckItem>();
        items.add(CheckItem.ok("answer", "answers"));
        items.addAll(driver.examine());
        return new Talk(identity, items, true, keep);
    }
}
