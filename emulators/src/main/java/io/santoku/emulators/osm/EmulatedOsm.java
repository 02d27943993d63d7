package io.santoku.emulators.osm;

import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// One OSM: accounts, descriptors and network services behind its northbound API.
public final class EmulatedOsm implements Product {
    private final Setup setup;
    private final Tokens tokens;
    private final Accounts accounts;
    private final Descriptors vnfds;
    private final Descriptors nsds;
    private final NetworkServices services;
    private final Router router;
    private volatile OsmSettings settings;

    /// The properties that never change; `seed` determines which services fail at random.
    public record Setup(Release release, Login login, Catalogue catalogue, long seed) {}

    /// An OSM with its catalogue loaded, whose machines run on `compute`.
    public EmulatedOsm(Setup setup, OsmSettings settings, ComputeHost compute, InstantSource clock) {
        this.setup = setup;
        this.settings = settings;
        tokens = new Tokens(setup.login(), this::settings, clock);
        accounts = new Accounts(setup.release(), this::settings, clock, compute);
        vnfds = new Descriptors(DescriptorKind.VNFD, setup.release(), clock, this::vnfdInUse);
        nsds = new Descriptors(DescriptorKind.NSD, setup.release(), clock, this::nsdInUse);
        var machines = new Machines(accounts, vnfds, compute, this::settings);
        services = new NetworkServices(machines, this::settings, clock, new Random(setup.seed()));
        load();
        router = routes();
    }

    /// The current behaviour.
    public OsmSettings settings() {
        return settings;
    }

    /// Changes the behaviour from now on.
    public void configure(OsmSettings other) {
        settings = other;
    }

    /// The user and the project with which clients log in.
    public Login login() {
        return setup.login();
    }

    /// Breaks every network service of this name: its `operational-status` becomes `failed`; returns their number.
    public int kill(String nsName, String cause) {
        List<NetworkService> doomed =
                services.all().filter(service -> service.name().equals(nsName)).toList();
        doomed.forEach(service -> services.kill(service.id(), cause));
        return doomed.size();
    }

    /// For `time`, makes this OSM work by itself on every network service of this name: `healing`, `scaling` or
    /// `updating`; returns their number.
    public int occupy(String nsName, String activity, Duration time) {
        if (!Set.of("healing", "scaling", "updating").contains(activity)) {
            throw new IllegalArgumentException("activity is healing, scaling or updating, not " + activity);
        }
        List<NetworkService> busy =
                services.all().filter(service -> service.name().equals(nsName)).toList();
        busy.forEach(service -> services.occupy(service.id(), activity, time));
        return busy.size();
    }

    /// Deletes a descriptor and loads it again under another key; returns the number of descriptors changed.
    public int reonboard(String nsdId) {
        return nsds.renew(nsdId);
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply error(int status, String path) {
        return OsmError.reply(status);
    }

    @Override
    public Reply unknown(Request request) {
        return Dialect.reply(request, () -> {
            throw new OsmError(405, complaint(request));
        });
    }

    @Override
    public Map<String, Object> inventory() {
        var all = new TreeMap<String, Object>();
        put(all, "ns_instances", services.all().map(NetworkService::name).toList());
        put(all, "vim_accounts", accounts.live().stream().map(Account::name).toList());
        List<String> known = setup.catalogue().nsds().stream().map(NsdSpec::id).toList();
        put(all, "ns_descriptors", added(nsds, known));
        put(all, "vnf_packages", added(vnfds, setup.catalogue().functions()));
        return all;
    }

    @Override
    public int vanish(String kind, String name) {
        return switch (kind) {
            case "account" -> accounts.vanish(name);
            case "service" -> services.vanish(name);
            default ->
                throw new IllegalArgumentException(
                        "an OSM has nothing of the kind " + kind + ", only account and service");
        };
    }

    @Override
    public void reset() {
        tokens.clear();
        services.clear();
        accounts.clear();
        nsds.clear();
        vnfds.clear();
        load();
    }

    private static void put(Map<String, Object> all, String kind, Collection<String> found) {
        if (!found.isEmpty()) {
            all.put(kind, found);
        }
    }

    private static List<String> added(Descriptors descriptors, List<String> known) {
        return descriptors.ids().stream()
                .filter(found -> !known.contains(found))
                .toList();
    }

    private void load() {
        setup.catalogue().vnfds().forEach(spec -> vnfds.load(Shapes.vnfd(spec, setup.release())));
        setup.catalogue().knfds().forEach(spec -> vnfds.load(Shapes.knfd(spec, setup.release())));
        setup.catalogue().nsds().forEach(spec -> nsds.load(Shapes.nsd(spec, setup.release())));
    }

    private boolean nsdInUse(Descriptor nsd) {
        return services.all().anyMatch(service -> service.nsd().key().equals(nsd.key()));
    }

    private boolean vnfdInUse(Descriptor vnfd) {
        return nsds.all()
                .flatMap(nsd -> Topology.members(nsd.content()).stream())
                .anyMatch(member -> member.vnfdId().equals(vnfd.id()));
    }

    private String complaint(Request request) {
        if (router.knows(request.path())) {
            return "Method %s not supported for this URL".formatted(request.method());
        }
        String[] words = request.path().split("/", -1);
        return words.length > 3 && words[3].matches("v[02-9]")
                ? "URL version '%s' not supported".formatted(words[3])
                : "Unexpected URL item " + words[words.length - 1];
    }

    private Router routes() {
        var endpoints = new NsEndpoints(
                setup.release(),
                services,
                nsds,
                account -> accounts.find(account).isPresent());
        return new OsmRoutes(tokens)
                .session()
                .accounts(accounts, id -> services.all().anyMatch(service -> service.uses(id)))
                .vnfds(vnfds)
                .nsds(nsds, vnfds, setup.release())
                .services(endpoints)
                .features(setup.release())
                .router();
    }
}
