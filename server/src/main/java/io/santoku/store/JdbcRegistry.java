package io.santoku.store;

import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentKind;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Selection.Filter;
import io.santoku.inventory.SystemIdentities;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import io.santoku.store.secrets.SealedMembers;
import io.santoku.store.secrets.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Stores the registered items in the tables `location`, `component` and `network_function`.
final class JdbcRegistry implements Registry {
    private static final String EVERYTHING = "true";

    private final JdbcClient client;
    private final ComponentRows componentRows;
    private final FunctionRows functions;
    private final TransactionTemplate snapshots;

    JdbcRegistry(JdbcClient client, SecretBox box, TransactionTemplate snapshots) {
        this.client = client;
        this.componentRows = new ComponentRows(box);
        this.functions = new FunctionRows(new SealedMembers(box));
        this.snapshots = snapshots;
    }

    @Override
    public Inventory snapshot() {
        return Objects.requireNonNull(snapshots.execute(_ -> read()));
    }

    private Inventory read() {
        return new Inventory(
                locationRows().all(),
                new Rows<>(client, "component", EVERYTHING, Map.of(), componentRows::read).all(),
                functionRows().all(),
                new JdbcCatalogue(client).allServices(),
                new JdbcReservations(client).loads(),
                new JdbcMaintenances(client).all());
    }

    @Override
    public SystemIdentities identities() {
        var identities = new HashMap<ComponentId, SystemIdentity>();
        new JdbcComponentChecks(client)
                .all()
                .forEach((component, check) -> identities.put(component, check.identity()));
        return new SystemIdentities(identities);
    }

    @Override
    public Repository<Location> locations() {
        return new JdbcRepository<>(
                locationRows(), location -> Map.of("id", location.id(), "description", location.description()));
    }

    @Override
    public Repository<Vim> vims() {
        return components(ComponentKind.VIM, Vim.class);
    }

    @Override
    public Repository<Nfvo> nfvos() {
        return components(ComponentKind.NFVO, Nfvo.class);
    }

    @Override
    public Repository<Wim> wims() {
        return components(ComponentKind.WIM, Wim.class);
    }

    @Override
    public Repository<Ems> elementManagers() {
        return components(ComponentKind.EMS, Ems.class);
    }

    @Override
    public Repository<PolicyEngine> policies() {
        return components(ComponentKind.POLICY, PolicyEngine.class);
    }

    @Override
    public Repository<NetworkFunction> functions() {
        return new JdbcRepository<>(functionRows(), functions::columns);
    }

    private Rows<Location> locationRows() {
        return new Rows<>(client, "location", EVERYTHING, Map.of(), JdbcRegistry::readLocation);
    }

    private Rows<NetworkFunction> functionRows() {
        return new Rows<>(
                client,
                "network_function",
                EVERYTHING,
                Map.of(Filter.LOCATION, "location", Filter.DOMAIN, "domain", Filter.EMS, "ems"),
                functions::read);
    }

    private <C extends Component> Repository<C> components(ComponentKind kind, Class<C> type) {
        var rows = new Rows<C>(
                client,
                "component",
                "kind = '%s'".formatted(kind.text()),
                Map.of(Filter.LOCATION, "location", Filter.TYPE, "type"),
                (row, number) -> narrow(componentRows.read(row, number), type));
        return new JdbcRepository<>(rows, componentRows::columns);
    }

    private static <C extends Component> Entry<C> narrow(Entry<Component> entry, Class<C> type) {
        return entry.with(type.cast(entry.item()));
    }

    private static Entry<Location> readLocation(ResultSet row, int number) throws SQLException {
        var location = new Location(row.getString("id"), row.getString("description"));
        return Rows.entry(location, row);
    }
}
