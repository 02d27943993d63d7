package io.santoku.driver.opennebula;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.driver.http.FaultOf;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostCapacityTest {
    @Test
    void a_machine_is_no_larger_than_its_host_whatever_the_overcommitment() {
        try (var nebula = new EdgeNebula(false)) {
            Host host = nebula.driver(Map.of()).capacity().byHost().getFirst();

            assertThat(host.capacity()).isEqualTo(new Amounts(32, 31_744, 100, 1_000));
            assertThat(host.largest()).isEqualTo(new Amounts(8, 16_384, 100, 1_000));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 5, 6, 7, 8})
    void hosts_that_are_not_monitored_take_no_machines(int state) {
        try (var nebula = new EdgeNebula(false)) {
            nebula.cloud().setHostState("host-1", state);

            CloudCapacity capacity = nebula.driver(Map.of()).capacity();

            assertThat(capacity.byHost()).extracting(Host::name).containsExactly("host-2");
            assertThat(capacity.total()).isEqualTo(new Amounts(32, 31_744, 100, 1_000));
        }
    }

    @Test
    void disks_that_hosts_share_count_once() {
        try (var nebula = new EdgeNebula(true)) {
            CloudCapacity capacity = nebula.driver(Map.of()).capacity();

            assertThat(capacity.total().diskGib()).isEqualTo(200);
            assertThat(capacity.byHost())
                    .hasSize(2)
                    .allMatch(host -> host.capacity().diskGib() == 200)
                    .allMatch(host -> host.takes(new Amounts(8, 8_192, 150, 1)));
        }
    }

    @Test
    void only_the_hosts_of_the_cluster_count() {
        try (var nebula = new EdgeNebula(false)) {
            assertThat(nebula.driver(Map.of("cluster", "0")).capacity().hosts()).isEqualTo(2);
            assertThat(nebula.driver(Map.of("cluster", "1")).capacity().hosts()).isZero();
            assertThat(FaultOf.the(
                            () -> nebula.driver(Map.of("cluster", "first")).capacity()))
                    .isInstanceOf(Rejected.class);
        }
    }
}
