package io.santoku.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.santoku.driver.Sight.Difference;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every VIM driver promises. The cloud has two hosts of 8 vCPUs, 16 GiB and 100 GiB; processors are overcommitted
/// four times, memory twice, disks not.
public abstract class VimDriverContract {
    protected static final ProjectOrder SMALL =
            new ProjectOrder("vim_0_slice-1", new Amounts(4, 4_050, 40, 2), new Secret("test-password-1"));
    protected static final ProjectOrder LARGE =
            new ProjectOrder("vim_0_slice-1", new Amounts(8, 8_192, 80, 4), new Secret("test-password-2"));

    protected abstract VimDriver driver();

    /// Starts a machine of 2 vCPUs, 2 GiB and 20 GiB in a tenant.
    protected abstract void boot(String tenant);

    /// The tenant's limits: `cores`, `ram`, `instances`.
    protected abstract Map<String, Integer> limits(String tenant);

    /// Whether this password opens the tenant.
    protected abstract boolean opens(String tenant, String password);

    /// A hand from outside takes away a `tenant` or a part of it: `project`, `user`, `roles`, `security-group` or
    /// `security-group-rules`.
    protected abstract void vanish(String part, String tenant);

    /// Whether tenants of the cloud have this part.
    protected boolean has(String part) {
        return true;
    }

    /// A hand from outside sets limits of a tenant: `cores`, `ram`, `instances`.
    protected abstract void limit(String tenant, Map<String, Integer> limits);

    /// Whether the cloud is as it was at the start.
    protected abstract boolean isClean();

    /// How many things of each kind clients have made.
    protected abstract Map<String, Integer> things();

    @Test
    void capacity_counts_what_may_be_promised_and_what_is_taken() {
        driver().ensureProject(LARGE, null);
        boot(LARGE.name());

        var capacity = driver().capacity();

        assertThat(capacity.total()).isEqualTo(new Amounts(64, 2 * (16_384 - 512) * 2, 200, 2_000));
        assertThat(capacity.used()).isEqualTo(new Amounts(2, 2_048, 20, 1));
    }

    @Test
    void a_tenant_is_found_once_it_is_made() {
        assertThat(driver().findProject(SMALL.name())).isEmpty();

        ProjectFacts made = driver().ensureProject(SMALL, null);

        assertThat(driver().findProject(SMALL.name())).contains(made);
        assertThat(opens(SMALL.name(), "test-password-1")).isTrue();
    }

    @Test
    void ensuring_a_tenant_twice_leaves_one_with_the_last_quota() {
        ProjectFacts first = driver().ensureProject(SMALL, null);
        Map<String, Integer> once = things();

        assertThat(driver().ensureProject(LARGE, first)).isEqualTo(first);
        assertThat(things()).isEqualTo(once);
        assertThat(limits(LARGE.name()))
                .containsEntry("cores", 8)
                .containsEntry("ram", 8_400)
                .containsEntry("instances", 4);
        assertThat(opens(LARGE.name(), "test-password-1")).isTrue();
    }

    @Test
    void a_tenant_that_nobody_remembers_gets_the_password_again() {
        ProjectFacts first = driver().ensureProject(SMALL, null);

        assertThat(driver().ensureProject(LARGE, null)).isEqualTo(first);
        assertThat(opens(LARGE.name(), "test-password-2")).isTrue();
    }

    @Test
    void a_quota_has_some_slack_for_memory() {
        driver().ensureProject(SMALL, null);

        assertThat(limits(SMALL.name()))
                .containsEntry("cores", 4)
                .containsEntry("ram", 4_300)
                .containsEntry("instances", 2);
    }

    @Test
    void a_removed_tenant_leaves_nothing_and_may_be_removed_again() {
        ProjectFacts made = driver().ensureProject(SMALL, null);

        driver().removeProject(SMALL.name(), made);
        assertThat(isClean()).isTrue();
        driver().removeProject(SMALL.name(), made);
        driver().removeProject(SMALL.name(), null);
        assertThat(isClean()).isTrue();
    }

    @Test
    void a_tenant_is_removed_by_its_name_alone() {
        driver().ensureProject(SMALL, null);

        driver().removeProject(SMALL.name(), null);

        assertThat(isClean()).isTrue();
    }

    @Test
    void other_tenants_stay() {
        ProjectFacts other = driver().ensureProject(new ProjectOrder("other", LARGE.quota(), LARGE.password()), null);
        driver().ensureProject(SMALL, null);
        driver().removeProject(SMALL.name(), null);

        assertThat(driver().findProject("other")).contains(other);
    }

    @Test
    void a_tenant_looks_as_it_was_made_until_it_is_removed() {
        assertThat(observe(null)).isEqualTo(new Sight.Gone());

        ProjectFacts made = driver().ensureProject(SMALL, null);
        assertThat(observe(made)).isEqualTo(new Sight.Same());
        assertThat(observe(null)).isEqualTo(new Sight.Same());

        driver().removeProject(SMALL.name(), made);
        assertThat(observe(made)).isEqualTo(new Sight.Gone());
        assertThat(isClean()).as("looking makes nothing").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "project", "user", "roles", "security-group", "security-group-rules"})
    void what_vanished_is_seen_and_made_again(String part) {
        assumeTrue(has(part), part);
        ProjectFacts made = driver().ensureProject(SMALL, null);
        Map<String, Integer> whole = things();
        vanish(part, SMALL.name());
        Map<String, Integer> rest = things();

        assertThat(observe(made)).isNotEqualTo(new Sight.Same());
        assertThat(observe(null)).isNotEqualTo(new Sight.Same());
        assertThat(things()).as("looking makes nothing").isEqualTo(rest);

        ProjectFacts mended = driver().ensureProject(SMALL, made);
        assertThat(observe(mended)).isEqualTo(new Sight.Same());
        assertThat(things()).isEqualTo(whole);
        assertThat(opens(SMALL.name(), "test-password-1")).isTrue();
        driver().removeProject(SMALL.name(), mended);
        assertThat(isClean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "project", "user", "security-group"})
    void what_was_made_again_is_removed_though_its_new_ids_were_never_told(String part) {
        assumeTrue(has(part), part);
        ProjectFacts made = driver().ensureProject(SMALL, null);
        vanish(part, SMALL.name());
        driver().ensureProject(SMALL, made);

        driver().removeProject(SMALL.name(), made);

        assertThat(isClean()).isTrue();
    }

    @Test
    void a_quota_that_somebody_changed_is_seen_and_set_again() {
        ProjectFacts made = driver().ensureProject(SMALL, null);
        limit(SMALL.name(), Map.of("cores", 1, "instances", 100));

        assertThat(observe(made))
                .isEqualTo(new Sight.Different(List.of(
                        new Difference("quota of cores", "4", "1"), new Difference("quota of instances", "2", "100"))));
        driver().ensureProject(SMALL, made);
        assertThat(observe(made)).isEqualTo(new Sight.Same());
    }

    @Test
    void traces_are_found_by_name_also_of_half_a_tenant() {
        ProjectFacts made = driver().ensureProject(SMALL, null);
        driver().ensureProject(new ProjectOrder("other", LARGE.quota(), LARGE.password()), null);

        assertThat(driver().traces(SMALL.name()::equals).traces())
                .containsExactly(new Trace(Trace.Kind.TENANT, SMALL.name(), made.projectId()));
        vanish("project", SMALL.name());
        assertThat(driver().traces(SMALL.name()::equals).traces())
                .containsExactly(new Trace(Trace.Kind.TENANT, SMALL.name(), made.userId()));
        assertThat(driver().traces(_ -> false).traces()).isEmpty();
    }

    private Sight observe(@Nullable ProjectFacts known) {
        return driver().observeProject(SMALL.name(), SMALL.quota(), known);
    }
}
