package io.santoku.driver.openstack;

import static io.santoku.emulators.openstack.CloudVariant.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.driver.http.FaultOf;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Clouds whose operators set them up otherwise than most.
class OpenStackVariantsTest {
    private static final Amounts SMALL = new Amounts(4, 4_050, 40, 2);

    private final EdgeCloud cloud = new EdgeCloud();
    private final VimDriver driver = cloud.driver("admin", Map.of());

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void several_regions_and_none_named_are_an_error_that_lists_them() {
        cloud.vary(USUAL.withRegions("RegionTwo"));

        assertThat(FaultOf.the(driver::capacity))
                .isEqualTo(new Rejected("the cloud has several regions, and none is named: `config.region` may be"
                        + " RegionOne, RegionTwo"));
        assertThat(region("RegionTwo").capacity().hosts()).isEqualTo(2);
        assertThat(region("RegionTwo").identity().orElseThrow().place()).isEqualTo("RegionTwo");
    }

    @Test
    void an_unknown_region_is_an_error_that_lists_the_known_ones() {
        cloud.vary(USUAL.withRegions("RegionTwo"));

        assertThat(FaultOf.the(region("Nowhere")::capacity))
                .isEqualTo(
                        new Rejected("the cloud has no region Nowhere: `config.region` may be RegionOne, RegionTwo"));
    }

    @ParameterizedTest
    @CsvSource({"network", "compute"})
    void a_service_that_is_missing_is_named_before_anything_is_ordered(String type) {
        cloud.vary(USUAL.without(type));

        assertThat(FaultOf.the(driver::capacity))
                .isInstanceOf(Rejected.class)
                .extracting(fault -> fault.detail())
                .asString()
                .startsWith("Keystone's catalogue has no public " + type + " service");
    }

    @Test
    void an_unusable_address_of_a_service_that_we_do_not_call_harms_nothing() {
        cloud.vary(USUAL.with("object-store", "http://127.0.0.1:8080/v1/AUTH_%(tenant_id)s or so"));

        assertThat(driver.capacity().hosts()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"Member", "_member_", "User"})
    void roles_are_found_however_they_are_written(String member) {
        cloud.vary(USUAL.withRoles("admin", member, "Heat_Stack_Owner"));
        ProjectFacts made = driver.ensureProject(order("t-1"), null);

        assertThat(driver.observeProject("t-1", SMALL, made)).isEqualTo(new Sight.Same());
        assertThat(cloud.things()).containsEntry("role_assignments", 3);
    }

    @Test
    void a_cloud_without_a_role_for_tenants_is_refused_when_it_is_registered() {
        cloud.vary(USUAL.withRoles("admin", "reader"));

        assertThat(FaultOf.the(driver::capacity))
                .isEqualTo(new Rejected("the cloud has none of the roles member, user, _member_, which a tenant's user"
                        + " needs; it has admin, reader"));
    }

    @Test
    void lists_that_keystone_cuts_are_asked_for_in_parts() {
        List<String> names = IntStream.range(0, 9)
                .mapToObj("vim_edge_katana_00000000-0000-0000-0000-00000000000%d"::formatted)
                .toList();
        names.forEach(name -> driver.ensureProject(order(name), null));
        driver.ensureProject(order(names.getFirst() + "_shared"), null);
        cloud.vary(USUAL.cutting(3));

        assertThat(driver.traces(name -> name.startsWith("vim_edge_katana_")).traces())
                .extracting(Trace::name)
                .containsAll(names)
                .contains(names.getFirst() + "_shared")
                .hasSize(10);
    }

    @Test
    void names_with_an_underscore_near_their_end_are_found_in_a_list_that_keystone_cuts() {
        List<String> names =
                IntStream.range(0, 5).mapToObj("slice-%d_1"::formatted).toList();
        names.forEach(name -> driver.ensureProject(order(name), null));
        cloud.vary(USUAL.cutting(3));

        assertThat(driver.traces(name -> name.startsWith("slice-")).traces())
                .extracting(Trace::name)
                .containsAll(names);
    }

    @Test
    void roles_are_found_where_keystone_cuts_their_list() {
        cloud.vary(USUAL.withRoles("a", "b", "c", "d", "member").cutting(3));

        assertThat(driver.ensureProject(order("t-1"), null).userId()).isNotEmpty();
    }

    @Test
    void a_cloud_is_believed_only_after_a_login_of_this_time() {
        driver.capacity();
        driver.capacity();

        assertThat(cloud.calls().count(EdgeCloud.LOGIN)).isEqualTo(2);
    }

    @Test
    void a_refused_login_tells_what_it_may_be() {
        assertThat(FaultOf.the(cloud.driver("nobody", Map.of())::capacity))
                .isInstanceOf(Denied.class)
                .extracting(fault -> fault.detail())
                .asString()
                .contains("unknown user", "wrong password", "asked for was project admin");
    }

    @Test
    void an_address_at_which_there_is_no_keystone_v3_is_named() {
        URI old = URI.create(cloud.uri().toString().replace("/v3", "/v2.0"));

        assertThat(FaultOf.the(EdgeCloud.driver(EdgeCloud.admin("admin"), old, Map.of())::capacity))
                .isInstanceOf(Rejected.class)
                .extracting(fault -> fault.detail())
                .asString()
                .startsWith("there is no Keystone v3 at " + old);
    }

    @Test
    void another_interface_is_taken_where_the_operator_says_so() {
        assertThat(cloud.driver("admin", Map.of("interface", "internal"))
                        .capacity()
                        .hosts())
                .isEqualTo(2);
    }

    private VimDriver region(String name) {
        return cloud.driver("admin", Map.of("region", name));
    }

    private static ProjectOrder order(String name) {
        return new ProjectOrder(name, SMALL, new Secret("test-password-1"));
    }
}
