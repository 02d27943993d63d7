package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// One emulated OpenStack cloud; Keystone is at `/identity/v3`, and its catalogue leads to the other services.
public final class EmulatedOpenStack {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final String name;
    private final CloudSpec spec;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final Router router = new Router();
    private final Map<String, Dialect> dialects;
    private volatile EmulatedCloud cloud;

    /// A cloud with the state of `spec`; reads `baseUri` each time it writes an address, so that its server may start
    /// later.
    public EmulatedOpenStack(String name, Supplier<URI> baseUri, CloudSpec spec, InstantSource clock) {
        this.name = name;
        this.spec = spec;
        this.clock = clock;
        catalogue = new Catalogue(spec.region(), baseUri);
        cloud = fresh();
        dialects = Map.of(
                Catalogue.IDENTITY, new KeystoneDialect(catalogue),
                Catalogue.COMPUTE, new NovaDialect(catalogue),
                Catalogue.PLACEMENT, new PlacementDialect(catalogue),
                Catalogue.NETWORK, new NeutronDialect(catalogue),
                Catalogue.VOLUME, new NovaDialect(catalogue));
        Keystone.routes(service(Catalogue.IDENTITY));
        Nova.routes(service(Catalogue.COMPUTE));
        Placement.routes(service(Catalogue.PLACEMENT));
        Neutron.routes(service(Catalogue.NETWORK));
        Cinder.routes(service(Catalogue.VOLUME));
    }

    /// The cloud's name in its world.
    public String name() {
        return name;
    }

    /// The operations of all its services.
    public Router router() {
        return router;
    }

    /// An error with this status as the service that serves `path` writes it.
    public Reply error(int status, String path) {
        Refusal refusal = status == 401
                ? Refusal.unauthorized()
                : new Refusal(status, "HTTP" + Titles.of(status).replace(" ", ""), Titles.of(status) + ".");
        Reply reply = dialect(path).error(refusal);
        return status == 429 ? reply.with("Retry-After", "1") : reply;
    }

    /// The answer to a request that no route serves.
    public Reply unknown(Request request) {
        return METHODS.stream().anyMatch(method -> isServed(method, request))
                ? error(405, request.path())
                : dialect(request.path()).unknownPath();
    }

    /// All objects beyond those with which the cloud started, as lists by kind; empty when there are none.
    public Map<String, Object> inventory() {
        return Inventory.of(cloud);
    }

    /// Returns to the start: tokens end, the objects of clients are deleted, and the initial objects keep their ids.
    public void reset() {
        cloud = fresh();
    }

    /// Changes the hosts; servers on a host that was removed stay.
    public void setHypervisors(List<HypervisorSpec> hypervisors) {
        cloud.compute().setHosts(hypervisors);
    }

    /// Removes a tenant (`tenant`) or a part of one (`project`, `user`, `roles`, `security-group`,
    /// `security-group-rules`, `quota`) by its name, and returns the number of objects removed.
    public int vanish(String kind, String tenant) {
        return new Tampering(cloud).vanish(kind, tenant);
    }

    /// Sets compute limits of a tenant, as its operator would, also below its usage.
    public void setQuota(String tenant, Map<String, Integer> limits) {
        new Tampering(cloud).limit(tenant, limits);
    }

    /// Gives a user another password, until the next reset.
    public void setPassword(String user, String password) {
        new Tampering(cloud).password(user, password);
    }

    /// Creates an object in a tenant's project, or for its user, as orchestrators do: a `network`, `port`, `router`,
    /// `floatingip`, `volume`, `snapshot`, `server-group` or `keypair`.
    public void leave(String tenant, String kind, String name) {
        new Tampering(cloud).leave(tenant, kind, name);
    }

    /// Makes the cloud a variant, until its next reset.
    public void vary(CloudVariant variant) {
        cloud.vary(variant);
    }

    /// Sets the lifetime of tokens issued from now on.
    public void setTokenLifetime(Duration lifetime) {
        cloud.tokens().lifetime(lifetime);
    }

    /// Boots a server in a project, given by name or id; throws [NoCapacity], and creates nothing, when quota or hosts
    /// do not allow it or the project does not exist.
    public void boot(String project, String serverName, int vcpus, int memoryMib, int diskGib) {
        EmulatedCloud now = cloud;
        String id =
                projectId(now, project).orElseThrow(() -> new NoCapacity("Could not find project: " + project + "."));
        SecurityGroup group = now.networking().ensureDefault(id);
        var flavor = new Flavor(Ids.uuid(), serverName + "-flv", vcpus, memoryMib, diskGib);
        var order = new Server.Order(
                serverName,
                new Server.Owner(id, ""),
                flavor,
                new Server.Source(Ids.uuidFor(name, "image", "testbed"), null),
                Set.of(group.id()));
        now.compute().bootOrRefuse(order, clock.instant());
    }

    /// Deletes the oldest server of this name in a project. Repeatable; if the project does not exist any more, its
    /// servers stay as orphans.
    public void destroy(String project, String serverName) {
        EmulatedCloud now = cloud;
        projectId(now, project).ifPresent(id -> now.compute().deleteNamed(id, serverName));
    }

    /// Whether this login has a role in a project, by the project's name or id.
    public boolean admits(String user, String password, String project) {
        EmulatedCloud now = cloud;
        Optional<String> in = projectId(now, project);
        return now.identity()
                .users()
                .named(user)
                .filter(found -> found.enabled() && found.password().equals(password))
                .filter(found -> in.filter(
                                id -> !now.identity().rolesOf(found.id(), id).isEmpty())
                        .isPresent())
                .isPresent();
    }

    private static Optional<String> projectId(EmulatedCloud cloud, String nameOrId) {
        Registry<Project> projects = cloud.identity().projects();
        return projects.find(nameOrId).or(() -> projects.named(nameOrId)).map(Project::id);
    }

    private EmulatedCloud fresh() {
        return new EmulatedCloud(name, spec, catalogue, clock);
    }

    private boolean isServed(String method, Request request) {
        var other = new Request(
                method, request.path(), request.pathValues(), request.query(), request.headers(), request.body());
        return router.match(other).isPresent();
    }

    private Service service(String prefix) {
        return new Service(router, prefix, () -> cloud, dialect(prefix));
    }

    private Dialect dialect(String path) {
        return dialects.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new KeystoneDialect(catalogue));
    }
}
