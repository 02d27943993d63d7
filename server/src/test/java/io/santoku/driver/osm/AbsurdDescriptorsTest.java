package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VnfDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AbsurdDescriptorsTest {
    private static final Amounts LARGE = new Amounts(1_000_000, 1_000_000_000, 1_000_000, 10_000);

    @Test
    void machines_without_number_fit_nowhere_and_take_no_room_of_ours() {
        VnfDescriptor read = read("""
            {"id": "v", "vdu": [{"id": "d", "count": 1e308, "vm-flavor": {"vcpu-count": 1}}]}\
            """);

        assertThat(read.machines()).hasSize(1);
        assertThat(read.flavour().fitsInto(LARGE)).isFalse();
        assertThat(read.flavour().plus(read.flavour()).fitsInto(LARGE)).isFalse();
    }

    @Test
    void machines_that_need_more_than_a_number_can_say_fit_nowhere() {
        VnfDescriptor read = read("""
            {"id": "v", "vdu": [{"id": "d", "count": 3, "vm-flavor": {"memory-mb": 1e12}}]}\
            """);

        assertThat(read.flavour().memoryMib()).isEqualTo(Integer.MAX_VALUE);
        assertThat(read.machines()).hasSize(3);
    }

    @Test
    void a_machine_that_needs_less_than_nothing_needs_nothing() {
        VnfDescriptor read = read("""
            {"id": "v", "vdu": [{"id": "d", "vm-flavor": {"vcpu-count": -5, "memory-mb": "-1e9", "storage-gb": -1}}]}\
            """);

        assertThat(read.machines()).isEqualTo(List.of(new Amounts(0, 0, 0, 1)));
    }

    private static VnfDescriptor read(String json) {
        return VnfdReader.read(ComponentId.nfvo("osm"), JsonMapper.shared().readTree(json));
    }
}
