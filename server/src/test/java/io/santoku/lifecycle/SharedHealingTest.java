package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.slice.SubnetId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What slices share is healed with them.
class SharedHealingTest {
    private static Engine engine;

    private Healing healing;
    private Slice slice;
    private Set<String> whole;

    @BeforeAll
    static void start(@TempDir Path folder) {
        engine = Engine.create(folder.resolve("secrets.key"));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void order() {
        engine.clear();
        Sites.register(engine.database().storage(), 100);
        Sites.share(engine.database().storage(), "5gc", 0);
        Sites.share(engine.database().storage(), "gnb", 0);
        healing = engine.healing();
        slice = ((OrderResult.Ordered) engine.lifecycle(() -> {}).order(Sites.nest(), List.of())).slice();
        engine.runAll();
        whole = engine.drivers().inspect();
    }

    @Test
    void a_shared_service_that_vanished_is_healed_with_the_slice_that_uses_it() {
        engine.drivers().vanish("service", subnets().getFirst().value());

        assertThat(healing.heal(slice.id())).isInstanceOf(HealResult.Healing.class);
        engine.runAll();
        assertThat(engine.drivers().inspect()).isEqualTo(whole);
    }

    @Test
    void a_heal_that_has_begun_is_told_although_another_subnet_is_busy() {
        SubnetId begun = subnets().getFirst();
        SubnetId busy = subnets().getLast();
        engine.drivers().vanish("service", begun.value());
        engine.drivers().vanish("service", busy.value());
        assertThat(healing.heal(busy)).isInstanceOf(HealResult.Healing.class);

        var healed = (HealResult.Healing) healing.heal(slice.id());

        assertThat(healed.operation().holder()).isEqualTo(begun);
        assertThat(healing.heal(slice.id())).isInstanceOf(HealResult.Busy.class);
        engine.runAll();
        assertThat(engine.drivers().inspect()).isEqualTo(whole);
    }

    private List<SubnetId> subnets() {
        List<SubnetId> used = engine.subnets().usedBy(slice.id()).stream()
                .map(SliceSubnet::id)
                .toList();
        assertThat(used).hasSize(2);
        return used;
    }
}
