package io.santoku.driver.openstack;

import io.santoku.driver.VimDriver;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Json;
import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.openstack.CloudSpec;
import io.santoku.emulators.openstack.CloudVariant;
import io.santoku.emulators.openstack.HypervisorSpec;
import io.santoku.emulators.scenario.CloudScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Vim;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/// An emulated cloud of two hosts, with a clock of its own and drivers for it.
final class EdgeCloud implements AutoCloseable {
    static final String LOGIN = "POST /identity/v3/auth/tokens";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(InstantSource.system().instant());
    private final EmulatedWorld world = EmulatedWorld.start(Scenario.EMPTY.with(cloud()), 0, now::get);
    private final Emulated emulated = world.component("edge");

    @Override
    public void close() {
        world.close();
    }

    URI uri() {
        return emulated.uri();
    }

    Faults faults() {
        return emulated.faults();
    }

    CallLog calls() {
        return emulated.calls();
    }

    Map<String, Object> inventory() {
        return emulated.inventory();
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    void vary(CloudVariant variant) {
        world.cloud("edge").vary(variant);
    }

    /// An orchestrator leaves something in a tenant.
    void leave(String tenant, String kind, String name) {
        world.cloud("edge").leave(tenant, kind, name);
    }

    /// Makes a user whom nobody knows; its id.
    String user(String name) {
        var user = Map.of("user", Map.of("name", name, "password", "test-password-of-" + name));
        return identity(Call.post("/v3/users", user)).text("/user/id");
    }

    String role(String name) {
        return identity(Call.get("/v3/roles?name={name}", name)).text("/roles/0/id");
    }

    /// A call of the administrator's to Keystone.
    Answer identity(Call call) {
        return administrator().succeed(Service.IDENTITY, call);
    }

    /// What the group of a tenant lets in.
    List<String> openings(String tenant) {
        JsonNode group = group(tenant);
        return Json.list(group, "security_group_rules").stream()
                .filter(rule -> Json.text(rule, "direction").equals("ingress"))
                .map(rule -> Json.text(rule, "ethertype") + from(rule, Json.text(group, "id")))
                .sorted()
                .toList();
    }

    private static String from(JsonNode rule, String group) {
        if (Json.text(rule, "remote_group_id").equals(group)) {
            return " from the group";
        }
        String range = Json.text(rule, "remote_ip_prefix");
        return range.isEmpty() ? " from anywhere" : " from " + range;
    }

    /// Somebody opens a tenant's group to an address range.
    void open(String tenant, String project, String range) {
        var rule = Map.of(
                "security_group_id",
                Json.text(group(tenant), "id"),
                "direction",
                "ingress",
                "ethertype",
                "IPv4",
                "remote_ip_prefix",
                range,
                "project_id",
                project);
        administrator()
                .succeed(Service.NETWORK, Call.post("/v2.0/security-group-rules", Map.of("security_group_rule", rule)));
    }

    private JsonNode group(String tenant) {
        return administrator()
                .succeed(Service.NETWORK, Call.get("/v2.0/security-groups?name={name}", tenant))
                .json()
                .at("/security_groups/0");
    }

    private Cloud administrator() {
        return new Cloud(vim(admin("admin"), uri(), Map.of()), HttpSettings.DEFAULTS);
    }

    void boot(String tenant) {
        world.cloud("edge").boot(tenant, "machine", 2, 2_048, 20);
    }

    void vanish(String kind, String tenant) {
        world.vanish("edge", kind, tenant);
    }

    void limit(String tenant, Map<String, Integer> limits) {
        world.setQuota("edge", tenant, limits);
    }

    /// How many things of each kind clients have made.
    Map<String, Integer> things() {
        var things = new TreeMap<String, Integer>();
        inventory().forEach((kind, all) -> things.put(kind, ((List<?>) all).size()));
        return things;
    }

    Map<?, ?> first(String kind) {
        return (Map<?, ?>) ((List<?>) inventory().getOrDefault(kind, List.of())).getFirst();
    }

    VimDriver driver(String user, Map<String, String> config) {
        return driver(admin(user), uri(), config);
    }

    static Credentials admin(String user) {
        var admin = io.santoku.emulators.scenario.Credentials.ADMIN;
        return new Credentials(user, new Secret(admin.password()), admin.project());
    }

    private static CloudScenario cloud() {
        var host = new HypervisorSpec("host-1", 8, 16_384, 100);
        var other = new HypervisorSpec("host-2", 8, 16_384, 100);
        return CloudScenario.named("edge").with(new CloudSpec.Hardware(4, 2, List.of(host, other)));
    }

    /// Gives a project or user another name.
    void rename(String kind, String id, String name) {
        identity(Call.patch("/v3/" + kind + "s/{id}", Map.of(kind, Map.of("name", name)), id));
    }

    static VimDriver driver(Credentials credentials, URI url, Map<String, String> config) {
        return new OpenStackVimDriver(vim(credentials, url, config), HttpSettings.DEFAULTS);
    }

    private static Vim vim(Credentials credentials, URI url, Map<String, String> config) {
        return new Vim(
                new Component.Identity(ComponentId.vim("edge"), "Edge", "openstack", ""),
                "edge",
                url,
                credentials,
                new SystemAuthorities(),
                config);
    }
}
