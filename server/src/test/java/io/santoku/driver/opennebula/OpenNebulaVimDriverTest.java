package io.santoku.driver.opennebula;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriverContract;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.SystemIdentity;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenNebulaVimDriverTest extends VimDriverContract {
    private static final Map<String, String> WORDS = Map.of("CPU", "cores", "MEMORY", "ram", "VMS", "instances");

    private final EdgeNebula nebula = new EdgeNebula(false);
    private final VimDriver driver = nebula.driver(Map.of());

    @AfterEach
    void stop() {
        nebula.close();
    }

    @Override
    protected VimDriver driver() {
        return driver;
    }

    @Override
    protected void boot(String tenant) {
        nebula.boot(tenant, "test-password-2");
    }

    @Override
    protected Map<String, Integer> limits(String tenant) {
        var limits = new TreeMap<String, Integer>();
        if (nebula.inventory().get("quotas") instanceof List<?> quotas
                && quotas.getFirst() instanceof Map<?, ?> first
                && first.get("limits") instanceof Map<?, ?> found) {
            found.forEach((metric, limit) ->
                    limits.put(WORDS.getOrDefault(String.valueOf(metric), "other"), ((Double) limit).intValue()));
        }
        return limits;
    }

    @Override
    protected boolean opens(String tenant, String password) {
        return nebula.cloud().refusal(tenant, password, tenant).isEmpty();
    }

    @Override
    protected void vanish(String part, String tenant) {
        nebula.vanish(part, tenant);
    }

    /// The default security group of OpenNebula serves all.
    @Override
    protected boolean has(String part) {
        return !part.startsWith("security-group");
    }

    @Override
    protected void limit(String tenant, Map<String, Integer> limits) {
        nebula.limit(tenant, limits);
    }

    @Override
    protected boolean isClean() {
        return nebula.inventory().isEmpty();
    }

    @Override
    protected Map<String, Integer> things() {
        return nebula.things();
    }

    @Test
    void a_new_tenant_takes_few_calls() {
        driver.ensureProject(SMALL, null);

        assertThat(count()).as("calls: %s", nebula.calls().entries().keySet()).isLessThanOrEqualTo(8);
        assertThat(nebula.things()).isEqualTo(Map.of("acls", 2, "groups", 1, "quotas", 1, "users", 1));
    }

    @Test
    void a_tenant_that_is_as_it_should_be_is_only_looked_at() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        nebula.calls().clear();

        assertThat(driver.ensureProject(SMALL, made)).isEqualTo(made);
        assertThat(nebula.calls().entries().keySet())
                .containsExactlyInAnyOrder(
                        "POST /RPC2 one.grouppool.info", "POST /RPC2 one.userpool.info", "POST /RPC2 one.acl.info");
    }

    @Test
    void each_missing_part_is_called_by_its_name() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        nebula.vanish("roles", SMALL.name());
        nebula.vanish("quota", SMALL.name());

        assertThat(differences(made))
                .containsExactly(
                        new Difference("right to make objects", "there", "missing"),
                        new Difference("rights to the machines of the group", "there", "missing"),
                        new Difference("quota of cores", "4", "none"),
                        new Difference("quota of ram", "4300", "none"),
                        new Difference("quota of instances", "2", "none"));
        nebula.vanish("user", SMALL.name());
        assertThat(differences(made)).first().isEqualTo(new Difference("user", "there", "missing"));
    }

    @Test
    void rights_that_somebody_added_are_seen_and_taken_back() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        long group = 0x2_0000_0000L | Long.parseLong(made.projectId());
        new OpenNebula(EdgeNebula.vim(nebula.uri(), "oneadmin", "test-password", Map.of()), HttpSettings.DEFAULTS)
                .change("one.acl.addrule", Long.toHexString(group), "40400000000", "4")
                .required();

        assertThat(differences(made))
                .singleElement()
                .satisfies(difference -> assertThat(difference.what()).contains("gives more rights"));
        driver.ensureProject(SMALL, made);
        assertThat(driver.observeProject(SMALL.name(), SMALL.quota(), made)).isEqualTo(new Sight.Same());
    }

    @Test
    void a_password_that_somebody_changed_is_set_when_the_user_is_not_known() {
        driver.ensureProject(SMALL, null);
        nebula.cloud().setPassword(SMALL.name(), "theirs");

        driver.ensureProject(SMALL, null);

        assertThat(opens(SMALL.name(), "test-password-1")).isTrue();
    }

    @Test
    void the_tenant_s_user_reaches_nothing_but_its_group() {
        driver.ensureProject(SMALL, null);
        VimDriver theirs = nebula.driver(SMALL.name(), "test-password-1", Map.of());

        assertThat(FaultOf.the(theirs::capacity))
                .isInstanceOf(Denied.class)
                .extracting(fault -> fault.detail())
                .asString()
                .contains("is not in the group oneadmin");
        assertThat(FaultOf.the(() -> theirs.ensureProject(LARGE, null))).isInstanceOf(Denied.class);
        assertThat(FaultOf.the(() -> theirs.removeProject(SMALL.name(), null))).isInstanceOf(Denied.class);
    }

    @Test
    void it_reports_its_version_and_is_known_by_its_address_and_cluster() {
        assertThat(driver.examine()).contains(CheckItem.ok("version", "is OpenNebula 7.0.0"));
        String place = "opennebula loopback:" + nebula.uri().getPort();
        assertThat(driver.identity()).contains(new SystemIdentity(place, ""));
        assertThat(nebula.driver(Map.of("cluster", "3")).identity()).contains(new SystemIdentity(place, "cluster 3"));
    }

    @Test
    void the_address_may_lack_the_path() {
        URI root = URI.create(nebula.uri().toString().replace("/RPC2", "/"));
        var vim = EdgeNebula.vim(root, "oneadmin", "test-password", Map.of());

        assertThat(new OpenNebulaVimDriver(vim, HttpSettings.DEFAULTS)
                        .capacity()
                        .hosts())
                .isEqualTo(2);
    }

    private long count() {
        return nebula.calls().entries().values().stream()
                .mapToLong(entry -> entry.count())
                .sum();
    }

    private List<Difference> differences(ProjectFacts known) {
        return switch (driver.observeProject(SMALL.name(), SMALL.quota(), known)) {
            case Sight.Different(var differences) -> differences;
            case Sight.Lost(var _, var left) -> left;
            case Sight.Same _, Sight.Gone _, Sight.Unseen _ -> List.of();
        };
    }
}
