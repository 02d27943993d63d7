package io.santoku.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostTest {
    private static final Host HOST = new Host(
            "host-1",
            new Amounts(64, 32_768, 100, 1_000),
            new Amounts(10, 4_096, 60, 3),
            new Amounts(16, 16_384, 100, 1_000));

    @Test
    void a_machine_fits_that_is_no_larger_than_the_room_and_than_the_host() {
        assertThat(HOST.takes(new Amounts(16, 16_384, 40, 1))).isTrue();
    }

    @Test
    void overcommit_lets_no_larger_machine_in_than_the_host_is() {
        assertThat(HOST.takes(new Amounts(17, 1_024, 10, 1))).isFalse();
    }

    @Test
    void what_is_used_is_no_room() {
        assertThat(HOST.free()).isEqualTo(new Amounts(54, 28_672, 40, 997));
        assertThat(HOST.takes(new Amounts(1, 1_024, 41, 1))).isFalse();
    }
}
