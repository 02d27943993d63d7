package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.driver.VimDriver;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Caller;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Json;
import io.santoku.driver.openstack.OpenStackProvider;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.Vim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The real OpenStack that `.ci/openstack` started, as its administrator and its operator have it.
final class RealCloud {
    static final String KEYSTONE = "https://127.0.0.1:25000";
    static final String NOVA = "https://127.0.0.1:28774/v2.1";
    static final String NEUTRON = "https://127.0.0.1:29696";
    static final String CINDER = "https://127.0.0.1:28776/v3";
    static final String PASSWORD = "test-password";

    private static final Path SCRIPT = Path.of("..", ".ci", "openstack").toAbsolutePath();

    private final Path home;
    private final Authority authority;
    private final Caller caller;

    private RealCloud(Path home) {
        this.home = home;
        this.authority = new Authority(certificate("authority"));
        this.caller = new Caller(authority, HttpSettings.DEFAULTS);
    }

    /// Where it is, if it was started.
    static Optional<Path> home() {
        return Optional.ofNullable(System.getenv("OPENSTACK_HOME")).map(Path::of);
    }

    /// The one that was started.
    static RealCloud running() {
        return new RealCloud(home().orElseThrow());
    }

    String certificate(String name) {
        try {
            return Files.readString(home.resolve("tls").resolve(name + ".pem"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A driver of our own for it.
    VimDriver driver(Map<String, String> config) {
        var credentials = new Credentials("admin", new Secret(PASSWORD), "admin");
        var vim = new Vim(
                new Component.Identity(ComponentId.vim("real"), "", "openstack", ""),
                "core",
                URI.create(KEYSTONE + "/v3"),
                credentials,
                authority,
                config);
        return (VimDriver) new OpenStackProvider().open(vim, HttpSettings.DEFAULTS);
    }

    /// Runs a command of the script that manages it.
    static void run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s", command).isZero();
    }

    /// What the administrator gets to read or do, acting in a project.
    JsonNode in(String project, String base, Call call) {
        Answer answer = caller.send(URI.create(base), call.with("X-Auth-Token", token(project)));
        assertThat(answer.isSuccess())
                .as("%s answered %d: %s", call.name(), answer.status(), answer.tree())
                .isTrue();
        return answer.tree().orElseGet(MissingNode::getInstance);
    }

    JsonNode admin(String base, Call call) {
        return in("admin", base, call);
    }

    /// Everything of which slices could leave something, by kind: the ids of what is there.
    Map<String, Set<String>> picture() {
        var picture = new TreeMap<String, Set<String>>();
        picture.put("projects", ids(KEYSTONE, "/v3/projects", "projects"));
        picture.put("users", ids(KEYSTONE, "/v3/users", "users"));
        picture.put("servers", ids(NOVA, "/servers?all_tenants=1", "servers"));
        for (String kind : List.of("networks", "subnets", "ports", "routers", "floatingips")) {
            picture.put(kind, ids(NEUTRON, "/v2.0/" + kind + "?fields=id", kind));
        }
        picture.put("groups", ids(NEUTRON, "/v2.0/security-groups?fields=id", "security_groups"));
        picture.put("quotas", field(NEUTRON, "/v2.0/quotas", "quotas", "project_id"));
        String volumes = CINDER + "/" + projectId("admin");
        picture.put("volumes", ids(volumes, "/volumes?all_tenants=1", "volumes"));
        picture.put("snapshots", ids(volumes, "/snapshots?all_tenants=1", "snapshots"));
        return picture;
    }

    private Set<String> ids(String base, String path, String collection) {
        return field(base, path, collection, "id");
    }

    private Set<String> field(String base, String path, String collection, String field) {
        return Json.list(admin(base, Call.get(path)), collection).stream()
                .map(one -> Json.text(one, field))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether Keystone shows less of a collection than there is.
    boolean isCut(String collection) {
        return admin(KEYSTONE, Call.get("/v3/" + collection)).path("truncated").asBoolean(false);
    }

    /// The names of all projects but those that it started with.
    List<String> projects() {
        return Json.list(admin(KEYSTONE, Call.get("/v3/projects?name__contains=katana")), "projects").stream()
                .map(project -> Json.text(project, "name"))
                .toList();
    }

    String projectId(String name) {
        return only("projects", name);
    }

    String projectName(String id) {
        return admin(KEYSTONE, Call.get("/v3/projects/{project}", id))
                .at("/project/name")
                .asString();
    }

    String userId(String name) {
        return only("users", name);
    }

    private String only(String collection, String name) {
        List<JsonNode> found =
                Json.list(admin(KEYSTONE, Call.get("/v3/" + collection + "?name={name}", name)), collection);
        assertThat(found).as("%s called %s", collection, name).hasSize(1);
        return Json.text(found.getFirst(), "id");
    }

    /// Changes a `project` or `user`.
    void change(String kind, String id, Map<String, Object> members) {
        admin(KEYSTONE, Call.patch("/v3/" + kind + "s/{id}", Map.of(kind, members), id));
    }

    void deleteProject(String id) {
        admin(KEYSTONE, Call.delete("/v3/projects/{project}", id));
    }

    /// The security groups whose project is gone.
    List<JsonNode> orphanedGroups() {
        return Json.list(
                        admin(NEUTRON, Call.get("/v2.0/security-groups?fields=id&fields=project_id")),
                        "security_groups")
                .stream()
                .filter(group -> isGone(Json.text(group, "project_id")))
                .toList();
    }

    private boolean isGone(String project) {
        Call call = Call.get("/v3/projects/{project}", project).with("X-Auth-Token", token("admin"));
        int status = caller.send(URI.create(KEYSTONE), call).status();
        assertThat(status).isIn(200, 404);
        return status == 404;
    }

    List<JsonNode> servers() {
        return Json.list(admin(NOVA, Call.get("/servers/detail?all_tenants=1")), "servers");
    }

    List<JsonNode> serversOf(String project) {
        return servers().stream()
                .filter(server -> Json.text(server, "tenant_id").equals(project))
                .toList();
    }

    /// A server, a network, a router on it and a volume in a tenant, as an orchestrator leaves them.
    void leaveThings(String tenant) {
        String network = in(tenant, NEUTRON, Call.post("/v2.0/networks", Map.of("network", Map.of("name", "theirs"))))
                .at("/network/id")
                .asString();
        var subnet = Map.of("network_id", network, "ip_version", 4, "cidr", "10.9.0.0/24", "name", "theirs");
        String plug = in(tenant, NEUTRON, Call.post("/v2.0/subnets", Map.of("subnet", subnet)))
                .at("/subnet/id")
                .asString();
        String router = in(tenant, NEUTRON, Call.post("/v2.0/routers", Map.of("router", Map.of("name", "theirs"))))
                .at("/router/id")
                .asString();
        in(tenant, NEUTRON, Call.put("/v2.0/routers/{router}/add_router_interface", Map.of("subnet_id", plug), router));
        leaveVolume(tenant);
        boot(tenant, network);
    }

    private void leaveVolume(String tenant) {
        String storage = CINDER + "/" + projectId(tenant);
        String volume = in(
                        tenant, storage, Call.post("/volumes", Map.of("volume", Map.of("size", 1, "name", "theirs"))))
                .at("/volume/id")
                .asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> in(tenant, storage, Call.get("/volumes/{id}", volume))
                        .at("/volume/status")
                        .asString()
                        .equals("available"));
        in(tenant, storage, Call.post("/snapshots", Map.of("snapshot", Map.of("volume_id", volume, "name", "theirs"))));
    }

    /// A server called `theirs`, for which the tenant's quota has no room.
    void boot(String tenant, String network) {
        var unlimited = Map.of("quota_set", Map.of("instances", -1, "cores", -1, "ram", -1));
        admin(NOVA, Call.put("/os-quota-sets/{project}", unlimited, projectId(tenant)));
        String image = admin("https://127.0.0.1:29292", Call.get("/v2/images"))
                .at("/images/0/id")
                .asString();
        var server = Map.of(
                "name", "theirs", "flavorRef", "1", "imageRef", image, "networks", List.of(Map.of("uuid", network)));
        in(tenant, NOVA, Call.post("/servers", Map.of("server", server)));
    }

    String publicNetwork() {
        return admin(NEUTRON, Call.get("/v2.0/networks?name=public"))
                .at("/networks/0/id")
                .asString();
    }

    /// Whether Nova takes this token.
    boolean accepts(String token) {
        int status = caller.send(URI.create(NOVA), Call.get("/servers").with("X-Auth-Token", token))
                .status();
        assertThat(status).isIn(200, 401);
        return status == 200;
    }

    String token(String project) {
        var domain = Map.of("id", "default");
        var user = Map.of("name", "admin", "domain", domain, "password", PASSWORD);
        var identity = Map.of("methods", List.of("password"), "password", Map.of("user", user));
        var scope = Map.of("project", Map.of("name", project, "domain", domain));
        var body = Map.of("auth", Map.of("identity", identity, "scope", scope));
        Answer answer = caller.send(URI.create(KEYSTONE), Call.post("/v3/auth/tokens", body));
        return answer.header("X-Subject-Token").orElseThrow(() -> new AssertionError(answer.said()));
    }
}
