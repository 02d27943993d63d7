package io.santoku.registration;

import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverTypes;
import io.santoku.driver.Drivers;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.Listing;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.PolicyDriver;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.VimDriver;
import io.santoku.driver.WimDriver;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Components that answer as a test wants; nobody may speak to them inside a transaction.
public final class FakeDrivers implements Drivers, VimDriver, NfvoDriver, WimDriver, EmsDriver, PolicyDriver {
    private final AtomicInteger calls = new AtomicInteger();
    private Runnable whenSpokenTo = () -> {};
    private @Nullable SystemIdentity identity;
    private CloudCapacity capacity = new CloudCapacity(new Amounts(16, 65536, 500, 40), Amounts.NONE, 2);
    private DescriptorCatalogue catalogue = new DescriptorCatalogue(List.of(), List.of());

    /// What happens at each call from now on; it may throw.
    public void whenSpokenTo(Runnable action) {
        whenSpokenTo = action;
    }

    /// The capacity that clouds report from now on.
    public void report(CloudCapacity reported) {
        capacity = reported;
    }

    /// The descriptors that orchestrators report from now on.
    public void report(DescriptorCatalogue reported) {
        catalogue = reported;
    }

    /// Which system components say they are from now on.
    public void identify(SystemIdentity reported) {
        identity = reported;
    }

    @Override
    public Optional<SystemIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    /// How often a component was spoken to.
    public int calls() {
        return calls.get();
    }

    @Override
    public DriverTypes types() {
        return new DriverTypes(ServiceLoader.load(DriverProvider.class).stream()
                .flatMap(provider -> provider.get().types().stream())
                .toList());
    }

    @Override
    public VimDriver vim(Vim vim) {
        return this;
    }

    @Override
    public NfvoDriver nfvo(Nfvo nfvo) {
        return this;
    }

    @Override
    public WimDriver wim(Wim wim) {
        return this;
    }

    @Override
    public EmsDriver ems(Ems ems) {
        return this;
    }

    @Override
    public PolicyDriver policy(PolicyEngine engine) {
        return this;
    }

    @Override
    public void check() {
        speak();
    }

    @Override
    public CloudCapacity capacity() {
        speak();
        return capacity;
    }

    @Override
    public DescriptorCatalogue catalogue() {
        speak();
        return catalogue;
    }

    @Override
    public Optional<ProjectFacts> findProject(String name) {
        throw notForRegistration();
    }

    @Override
    public ProjectFacts ensureProject(ProjectOrder order, @Nullable ProjectFacts known) {
        throw notForRegistration();
    }

    @Override
    public void removeProject(String name, @Nullable ProjectFacts known) {
        throw notForRegistration();
    }

    @Override
    public Progress<AccountFacts> ensureAccount(AccountOrder order, @Nullable AccountFacts known) {
        throw notForRegistration();
    }

    @Override
    public Removal removeAccount(String name, @Nullable AccountFacts known) {
        throw notForRegistration();
    }

    @Override
    public Progress<ServiceFacts> ensureService(ServiceOrder order, @Nullable ServiceFacts known) {
        throw notForRegistration();
    }

    @Override
    public Removal removeService(String name, @Nullable ServiceFacts known) {
        throw notForRegistration();
    }

    @Override
    public void ensureTransport(TransportOrder order) {
        throw notForRegistration();
    }

    @Override
    public void removeTransport(String sliceId) {
        throw notForRegistration();
    }

    @Override
    public void configure(RadioOrder order) {
        throw notForRegistration();
    }

    @Override
    public void removeConfiguration(String sliceId) {
        throw notForRegistration();
    }

    @Override
    public void sliceOrdered(Map<String, Object> nest) {
        throw notForRegistration();
    }

    @Override
    public void event(PolicyEvent event) {
        throw notForRegistration();
    }

    private void speak() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A component was spoken to inside a transaction");
        }
        calls.incrementAndGet();
        whenSpokenTo.run();
    }

    private static IllegalStateException notForRegistration() {
        return new IllegalStateException("Registering never needs this");
    }

    @Override
    public Map<String, Condition> services() {
        return Map.of();
    }

    @Override
    public Sight observeProject(String name, Amounts quota, @Nullable ProjectFacts known) {
        throw notForRegistration();
    }

    @Override
    public Sight observeAccount(String name, @Nullable AccountFacts known) {
        throw notForRegistration();
    }

    @Override
    public Sight observeService(String name, @Nullable ServiceFacts known) {
        throw notForRegistration();
    }

    @Override
    public Sight observeTransport(TransportOrder order) {
        throw notForRegistration();
    }

    @Override
    public Sight observeConfiguration(String sliceId) {
        throw notForRegistration();
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        throw notForRegistration();
    }
}
