package io.santoku.registration;

import io.santoku.driver.DriverException;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Label;
import io.santoku.inventory.Location;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import io.santoku.registration.Refusal.Faulted;
import io.santoku.registration.Refusal.Unknown;
import io.santoku.registration.Refusal.UnknownLocation;
import io.santoku.registration.Refusal.UnknownType;
import io.santoku.registration.RegistrationResult.Done;
import io.santoku.registration.RegistrationResult.Refused;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Registers components of one kind: it makes the cheap checks first, then calls the component, and then, in one
/// transaction, repeats the checks and writes the row.
final class ComponentRegistration<C extends Component> implements ComponentRegistrar<C> {
    private final Storage storage;
    private final Contact contact;
    private final Users users;
    private final RepositoryChanges<C> shelving;

    ComponentRegistration(Repository<C> repository, Storage storage, Contact contact, Users users) {
        this.storage = storage;
        this.contact = contact;
        this.users = users;
        this.shelving = new RepositoryChanges<>(
                repository,
                component -> component.id().id(),
                this::frozen,
                component -> users.ofComponent(component.id()));
    }

    @Override
    public RegistrationResult<C> add(C component, Label label) {
        return introduce(component, label, () -> shelving.taken(component), () -> shelving.insert(component, label));
    }

    @Override
    public RegistrationResult<C> put(C component, Label label) {
        return introduce(
                component, label, () -> shelving.objection(component), () -> shelving.upsert(component, label));
    }

    @Override
    public RegistrationResult<C> refresh(String id) {
        return shelving.repository()
                .find(id)
                .map(entry -> talk(entry.item(), () -> again(id), talk -> contact.keepAgain(entry.item(), talk)))
                .orElseGet(() -> new Refused<>(new Unknown(id)));
    }

    @Override
    public Optional<ComponentCheck> check(String id) {
        return shelving.repository().find(id).map(Entry::item).flatMap(this::checked);
    }

    /// Stores the findings only if the component that was called is still the registered one.
    private Optional<ComponentCheck> checked(C component) {
        Talk talk = contact.look(component);
        return storage.transactions()
                .inTransaction(() -> shelving.repository()
                        .lock(component.id().id())
                        .filter(entry -> entry.item().equals(component))
                        .flatMap(_ -> {
                            contact.keepAgain(component, talk);
                            return Optional.ofNullable(storage.checks().all().get(component.id()));
                        }));
    }

    @Override
    public Registrar<C> lenient() {
        return new ComponentRegistration<>(shelving.repository(), storage, contact.lenient(), users);
    }

    @Override
    public Optional<Refusal> remove(String id) {
        return storage.transactions().inTransaction(() -> shelving.remove(id));
    }

    @Override
    public Optional<Refusal> removeUnlessHeld(String id) {
        return storage.transactions()
                .inTransaction(() -> shelving.remove(id, component -> users.slicesOf(component.id())));
    }

    private RegistrationResult<C> introduce(
            C component, Label label, Supplier<Optional<Refusal>> objection, Supplier<RegistrationResult<C>> store) {
        Optional<Refusal> refusal = Stream.of(
                        () -> unsupported(component),
                        objection,
                        () -> misplaced(component, storage.registry().locations()::find))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        return talk(
                component,
                () -> misplaced(component, storage.registry().locations()::lock)
                        .<RegistrationResult<C>>map(Refused::new)
                        .orElseGet(store),
                talk -> contact.keep(component, talk, label.unused()));
    }

    private RegistrationResult<C> talk(C component, Supplier<RegistrationResult<C>> store, Consumer<Talk> keep) {
        Talk talk;
        try {
            talk = contact.speakTo(component);
        } catch (DriverException e) {
            return new Refused<>(new Faulted(component.id(), e.call(), e.fault()));
        }
        return storage.transactions().inTransaction(() -> {
            RegistrationResult<C> result = store.get();
            if (result instanceof Done<C>) {
                keep.accept(talk);
            }
            return result;
        });
    }

    private RegistrationResult<C> again(String id) {
        return shelving.repository()
                .lock(id)
                .<RegistrationResult<C>>map(entry -> new Done<>(entry, false))
                .orElseGet(() -> new Refused<>(new Unknown(id)));
    }

    private Optional<Refusal> unsupported(C component) {
        return contact.canSpeakTo(component) ? Optional.empty() : Optional.of(new UnknownType(component.type()));
    }

    private Optional<Refusal> misplaced(C component, Function<String, Optional<Entry<Location>>> look) {
        return component instanceof Vim vim && look.apply(vim.location()).isEmpty()
                ? Optional.of(new UnknownLocation(vim.location()))
                : Optional.empty();
    }

    // The resources of slices were made through this driver, at this location: after a change nobody could find them
    // again.
    private Optional<Refusal> frozen(C held, C wanted) {
        var members = new ArrayList<String>();
        if (!held.type().equals(wanted.type())) {
            members.add("type");
        }
        if (held instanceof Vim before
                && wanted instanceof Vim after
                && !before.location().equals(after.location())) {
            members.add("location");
        }
        return members.isEmpty() ? Optional.empty() : Users.freeze(members, users.slicesOf(held.id()));
    }
}
