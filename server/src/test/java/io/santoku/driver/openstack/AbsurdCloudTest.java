package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.FaultOf;
import io.santoku.inventory.Amounts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A cloud may say what cannot be.
class AbsurdCloudTest {
    private static final String PROVIDERS = "/placement/resource_providers";
    private static final int MOST = Integer.MAX_VALUE;

    private final StubCloud cloud = new StubCloud();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_host_with_less_than_nothing_has_nothing() {
        providers("a", "b");
        inventory("a", Map.of("VCPU", Map.of("total", 8, "reserved", 9), "DISK_GB", Map.of("total", -1)));
        inventory("b", Map.of("VCPU", Map.of("total", 4)));
        usages("a", Map.of("VCPU", -1));
        usages("b", Map.of("VCPU", 1));

        CloudCapacity read = new Capacity(cloud.cloud()).read();

        assertThat(read.total()).isEqualTo(new Amounts(4, 0, 0, 2_000));
        assertThat(read.used()).isEqualTo(new Amounts(1, 0, 0, 0));
    }

    @Test
    void a_host_of_which_nova_says_less_than_nothing_has_nothing() {
        cloud.answering(
                "/compute/os-hypervisors/detail",
                Map.of("hypervisors", List.of(Map.of("hypervisor_hostname", "a", "vcpus", -8, "vcpus_used", -1))));

        CloudCapacity read = new Capacity(cloud.cloud()).read();

        assertThat(read.total()).isEqualTo(new Amounts(0, 0, 0, 1_000));
        assertThat(read.used()).isEqualTo(Amounts.NONE);
    }

    @Test
    void disks_that_are_shared_are_summed_up_to_what_can_be_said() {
        providers("host", "one", "other");
        inventory("host", Map.of("VCPU", Map.of("total", 4)));
        inventory("one", Map.of("DISK_GB", Map.of("total", MOST)));
        inventory("other", Map.of("DISK_GB", Map.of("total", MOST)));
        List.of("host", "one", "other").forEach(provider -> usages(provider, Map.of()));

        CloudCapacity read = new Capacity(cloud.cloud()).read();

        assertThat(read.byHost())
                .singleElement()
                .satisfies(host -> assertThat(host.capacity().diskGib()).isEqualTo(MOST));
    }

    @Test
    void a_host_without_an_id_cannot_be_asked_about() {
        cloud.answering(PROVIDERS, Map.of("resource_providers", List.of(Map.of("name", "a"))));

        assertThat(FaultOf.the(new Capacity(cloud.cloud())::read))
                .isEqualTo(new Garbled("gave an empty id, with which nothing can be asked for"));
    }

    @Test
    void more_hosts_than_any_cloud_has_are_not_asked_about() {
        cloud.answering(
                PROVIDERS, Map.of("resource_providers", Collections.nCopies(10_001, Map.of("uuid", "a", "name", "a"))));

        assertThat(FaultOf.the(new Capacity(cloud.cloud())::read))
                .isEqualTo(new Garbled("lists more than 10,000 resource_providers"));
    }

    @Test
    void a_list_longer_than_any_cloud_has_is_not_read_to_its_end() {
        cloud.answering(
                "/network/v2.0/ports",
                Map.of(
                        "ports", Collections.nCopies(50_001, Map.of()),
                        "ports_links", List.of(Map.of("rel", "next", "href", "http://cloud/v2.0/ports?marker=x"))));

        assertThat(FaultOf.the(() -> cloud.cloud().list(Service.NETWORK, Call.get("/v2.0/ports"), "ports")))
                .isEqualTo(new Garbled("lists more than 100,000 ports"));
    }

    @Test
    void a_list_that_is_cut_in_ever_more_parts_is_given_up() {
        var asked = new AtomicInteger();
        cloud.answeringEach("/v3/projects", request -> {
            asked.incrementAndGet();
            boolean isCut = request.queryValue("name__endswith").orElse("").length() < 7;
            return Map.of("projects", List.of(), "truncated", isCut);
        });

        assertThat(FaultOf.the(() -> new KeystoneLists(cloud.cloud(), 100).all("projects", "default")))
                .isEqualTo(new Garbled("cuts its lists, however small the part asked for"));
        assertThat(asked).hasValueLessThan(200);
    }

    private void providers(String... names) {
        cloud.answering(
                PROVIDERS,
                Map.of(
                        "resource_providers",
                        Stream.of(names)
                                .map(name -> Map.of("uuid", name, "name", name))
                                .toList()));
    }

    private void inventory(String provider, Map<String, ?> inventories) {
        cloud.answering(PROVIDERS + "/" + provider + "/inventories", Map.of("inventories", inventories));
    }

    private void usages(String provider, Map<String, ?> usages) {
        cloud.answering(PROVIDERS + "/" + provider + "/usages", Map.of("usages", usages));
    }
}
