package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Effects;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.TenantFacts;
import io.santoku.driver.VimDriverContract;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.openstack.HypervisorSpec;
import io.santoku.emulators.scenario.CloudScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Vim;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenStackVimDriverTest extends VimDriverContract {
    private static final String LOGIN = "POST /identity/v3/auth/tokens";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(InstantSource.system().instant());
    private final EmulatedWorld world = EmulatedWorld.start(Scenario.EMPTY.with(cloud()), 0, now::get);
    private final Emulated cloud = world.component("edge");
    private final VimDriver driver = driver("admin", cloud.uri(), Map.of("region", "RegionOne"));

    @AfterEach
    void stop() {
        world.close();
    }

    @Override
    protected VimDriver driver() {
        return driver;
    }

    @Override
    protected void boot(String tenant) {
        world.cloud("edge").boot(tenant, "machine", 2, 2_048, 20);
    }

    @Override
    protected Map<String, Integer> limits(String tenant) {
        var limits = new TreeMap<String, Integer>();
        if (first("compute_quotas").get("limits") instanceof Map<?, ?> found) {
            found.forEach((key, limit) -> limits.put(String.valueOf(key), (Integer) limit));
        }
        return limits;
    }

    @Override
    protected boolean opens(String tenant, String password) {
        // Keystone takes tokens of the second in which a password changed for older than the change
        now.updateAndGet(instant -> instant.plusSeconds(2));
        var credentials = new Credentials(tenant, new Secret(password), tenant);
        var fault =
                FaultOf.maybe(() -> driver(credentials, cloud.uri(), Map.of()).capacity());
        // a tenant's user may log in but not see the hosts
        return fault.filter(Denied.class::isInstance)
                .map(DriverFault::detail)
                .filter(detail -> detail.contains("403"))
                .isPresent();
    }

    @Override
    protected boolean isClean() {
        return cloud.inventory().isEmpty();
    }

    @Override
    protected Map<String, Integer> things() {
        var things = new TreeMap<String, Integer>();
        cloud.inventory().forEach((kind, all) -> things.put(kind, ((List<?>) all).size()));
        return things;
    }

    @Test
    void a_new_tenant_takes_few_calls() {
        driver.ensureTenant(SMALL, null);
        driver.removeTenant(SMALL.name(), null);
        cloud.calls().clear();
        driver.ensureTenant(SMALL, null);

        assertThat(cloud.calls().entries().values().stream()
                        .mapToLong(entry -> entry.count())
                        .sum())
                .as("calls: %s", cloud.calls().entries().keySet())
                .isLessThanOrEqualTo(11);
        assertThat(things())
                .containsEntry("projects", 1)
                .containsEntry("users", 1)
                .containsEntry("role_assignments", 3)
                .containsEntry("security_groups", 2) // with the default one that Neutron adds
                .containsEntry("security_group_rules", 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /identity/v3/projects",
                "POST /identity/v3/users",
                "PUT /identity/v3/projects/{project}/users/{user}/roles/{role}",
                "PUT /compute/v2.1/os-quota-sets/{project}",
                "POST /networking/v2.0/security-groups",
                "POST /networking/v2.0/security-group-rules"
            })
    void a_write_whose_answer_was_lost_is_not_done_twice(String write) {
        driver.ensureTenant(SMALL, null);
        Map<String, Integer> whole = things();
        driver.removeTenant(SMALL.name(), null);
        cloud.faults().add(new Rule(write, 1, 1, new Fault.Lost()));

        assertThat(FaultOf.the(() -> driver.ensureTenant(SMALL, null))).isInstanceOf(Unavailable.class);
        driver.ensureTenant(SMALL, null);

        assertThat(cloud.calls().entries()).containsKey(write);
        assertThat(things()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /identity/v3/projects",
                "POST /identity/v3/users",
                "PUT /identity/v3/projects/{project}/users/{user}/roles/{role}",
                "PUT /compute/v2.1/os-quota-sets/{project}",
                "POST /networking/v2.0/security-groups",
                "POST /networking/v2.0/security-group-rules"
            })
    void a_half_made_tenant_is_removed_by_its_name(String write) {
        cloud.faults().add(new Rule(write, 1, -1, new Fault.Lost()));
        assertThat(FaultOf.the(() -> driver.ensureTenant(SMALL, null))).isInstanceOf(Unavailable.class);

        driver.removeTenant(SMALL.name(), null);

        assertThat(isClean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LOGIN,
                "GET /identity/v3/projects",
                "GET /identity/v3/users",
                "GET /identity/v3/roles",
                "GET /networking/v2.0/security-groups"
            })
    void what_only_looked_has_not_touched_anything(String read) {
        driver.ensureTenant(SMALL, null);
        VimDriver fresh = driver("admin", cloud.uri(), Map.of());
        cloud.faults().add(new Rule(read, 1, -1, new Fault.Status(503)));
        var touched = new AtomicBoolean();

        Effects.watch(
                touched,
                () -> assertThat(FaultOf.the(() -> fresh.ensureTenant(LARGE, null)))
                        .isInstanceOf(Unavailable.class));

        assertThat(touched).isFalse();
    }

    @Test
    void a_token_that_expired_is_renewed_once() {
        driver.capacity();
        now.updateAndGet(instant -> instant.plus(Duration.ofHours(2)));

        driver.ensureTenant(SMALL, null);

        assertThat(cloud.calls().count(LOGIN)).isEqualTo(2);
    }

    @Test
    void a_wrong_login_is_tried_once_and_denied() {
        VimDriver stranger = driver("nobody", cloud.uri(), Map.of());

        assertThat(FaultOf.the(stranger::capacity)).isInstanceOf(Denied.class);
        assertThat(cloud.calls().count(LOGIN)).isEqualTo(1);
    }

    @Test
    void threads_share_one_login() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = new ArrayList<Future<Optional<TenantFacts>>>();
            for (int i = 0; i < 20; i++) {
                looks.add(threads.submit(() -> driver.findTenant("nobody")));
            }
            for (var look : looks) {
                assertThat(look.get()).isEmpty();
            }
        }
        assertThat(cloud.calls().count(LOGIN)).isEqualTo(1);
    }

    @Test
    void a_token_that_was_revoked_is_replaced_once() {
        driver.findTenant("nobody");
        cloud.faults().add(new Rule("GET /identity/v3/projects", 1, 1, new Fault.Status(401)));
        driver.findTenant("nobody");

        assertThat(cloud.calls().count(LOGIN)).isEqualTo(2);
    }

    @Test
    void an_unknown_region_is_named() {
        VimDriver lost = driver("admin", cloud.uri(), Map.of("region", "Atlantis"));

        assertThat(FaultOf.the(lost::capacity))
                .isEqualTo(new Rejected("Keystone's catalogue has no public compute service in region Atlantis"));
    }

    @Test
    void an_address_without_the_version_will_do() {
        URI bare = URI.create(cloud.uri().toString().replace("/v3", "/"));

        assertThat(driver("admin", bare, Map.of()).findTenant("nobody")).isEmpty();
    }

    @Test
    void without_placement_the_statistics_must_do() {
        cloud.faults().add(new Rule("GET /placement/resource_providers", 1, -1, new Fault.Status(403)));

        assertThat(driver.capacity().total()).isEqualTo(new Amounts(16, 32_768, 200, 2_000));
    }

    @Test
    void without_statistics_placement_will_do() {
        cloud.faults().add(new Rule("GET /compute/v2.1/os-hypervisors/statistics", 1, -1, new Fault.Status(404)));

        assertThat(driver.capacity().total().vcpus()).isEqualTo(64);
    }

    @Test
    void faults_keep_their_kind() {
        String write = "PUT /compute/v2.1/os-quota-sets/{project}";
        cloud.faults().add(new Rule(write, 1, 1, new Fault.Status(429)));
        cloud.faults().add(new Rule(write, 1, 2, new Fault.Status(409)));
        cloud.faults().add(new Rule(write, 1, 3, new Fault.Status(404)));
        cloud.faults().add(new Rule("GET /identity/v3/users", 4, 1, new Fault.Garbage()));

        assertThat(FaultOf.the(() -> driver.ensureTenant(SMALL, null)))
                .isInstanceOfSatisfying(
                        Throttled.class, fault -> assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
        assertThat(FaultOf.the(() -> driver.ensureTenant(SMALL, null))).isInstanceOf(Conflict.class);
        assertThat(FaultOf.the(() -> driver.ensureTenant(SMALL, null))).isInstanceOf(Rejected.class);
        assertThat(FaultOf.the(() -> driver.ensureTenant(SMALL, null))).isInstanceOf(Garbled.class);
    }

    private Map<?, ?> first(String kind) {
        return (Map<?, ?>) ((List<?>) cloud.inventory().getOrDefault(kind, List.of())).getFirst();
    }

    private static CloudScenario cloud() {
        var host = new HypervisorSpec("host-1", 8, 16_384, 100);
        var other = new HypervisorSpec("host-2", 8, 16_384, 100);
        CloudScenario plain = CloudScenario.named("edge").withHypervisors(List.of(host, other));
        return new CloudScenario(
                plain.name(),
                plain.location(),
                0,
                plain.region(),
                plain.credentials(),
                plain.tokenLifetime(),
                4,
                2,
                plain.hypervisors());
    }

    private static VimDriver driver(String user, URI url, Map<String, String> config) {
        var admin = io.santoku.emulators.scenario.Credentials.ADMIN;
        return driver(new Credentials(user, new Secret(admin.password()), admin.project()), url, config);
    }

    private static VimDriver driver(Credentials credentials, URI url, Map<String, String> config) {
        var vim = new Vim(
                ComponentId.vim("edge"),
                "Edge",
                "openstack",
                "edge",
                url,
                credentials,
                new SystemAuthorities(),
                config,
                "");
        return new OpenStackVimDriver(vim, HttpSettings.DEFAULTS);
    }
}
