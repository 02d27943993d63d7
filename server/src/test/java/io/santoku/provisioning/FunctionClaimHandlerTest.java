package io.santoku.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.inventory.ComponentId;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What claims on shared functions show and leave, whatever becomes of the instances.
class FunctionClaimHandlerTest {
    private static final SliceId SLICE = new SliceId("slice");
    private static final SubnetId FIRST = new SubnetId("first");
    private static final SubnetId SECOND = new SubnetId("second");
    private static final ClaimFacts BEFORE =
            new ClaimFacts(Map.of("core/amf@5gc", new ServiceFacts("before", null, List.of())));
    private static final ClaimFacts NOTHING = new ClaimFacts(Map.of());

    private final Instances instances = new Instances();
    private final FunctionClaimHandler handler = new FunctionClaimHandler(instances);

    @Test
    void an_update_is_taken_back_although_the_instance_is_gone_or_broken() {
        assertThat(restored(FIRST, BEFORE)).isEqualTo(new Progress.Ready<>(BEFORE));
        instances.claim(FIRST);
        instances.faults.put(FIRST, new DriverFault.Broken("Error - its network service is gone"));

        assertThat(restored(FIRST, BEFORE)).isEqualTo(new Progress.Ready<>(BEFORE));
        assertThat(restored(FIRST, null)).isEqualTo(new Progress.Ready<>(NOTHING));
        assertThat(instances.released).isEmpty();
    }

    @Test
    void a_claim_that_went_to_another_instance_gives_that_one_up_again() {
        instances.claim(SECOND);
        instances.removal = new Removal.Underway("the shared instance to be removed");
        assertThat(restored(SECOND, BEFORE))
                .isEqualTo(new Progress.Underway<>(NOTHING, "the shared instance to be removed"));
        instances.removal = new Removal.Gone();

        assertThat(restored(SECOND, BEFORE)).isEqualTo(new Progress.Ready<>(NOTHING));
        assertThat(instances.released).containsExactly(SECOND, SECOND);
    }

    @Test
    void a_claim_shows_that_its_instance_is_gone_broken_or_made_again_and_silence_is_no_answer() {
        assertThat(seen()).isEqualTo(new Sight.Gone());
        instances.claim(FIRST);
        assertThat(seen()).isEqualTo(new Sight.Same());
        instances.running = NOTHING;
        assertThat(seen()).isInstanceOf(Sight.Different.class);
        instances.faults.put(FIRST, new DriverFault.Broken("Error - no room (first)"));
        assertThat(seen())
                .isEqualTo(new Sight.Different(
                        List.of(new Sight.Difference("shared instance", "running", "Error - no room (first)"))));
        instances.faults.put(FIRST, new DriverFault.Unavailable("the database does not answer"));

        assertThatThrownBy(this::seen).isInstanceOf(DriverException.class).hasMessageContaining("does not answer");
    }

    private Progress<ClaimFacts> restored(SubnetId changed, @Nullable ClaimFacts known) {
        return handler.restore(claim(changed), claim(FIRST), known, _ -> Optional.empty());
    }

    private Sight seen() {
        return handler.observe(claim(FIRST), BEFORE);
    }

    private static FunctionClaim claim(SubnetId subnet) {
        return new FunctionClaim(Provisioning.claimId("5gc"), ComponentId.function("5gc"), subnet, SLICE);
    }

    /// Instances of shared functions that do what the test says.
    private static final class Instances implements SubnetClaims {
        private final Set<SubnetId> claimed = new HashSet<>();
        private final Map<SubnetId, DriverFault> faults = new HashMap<>();
        private final List<SubnetId> released = new ArrayList<>();
        private ClaimFacts running = BEFORE;
        private Removal removal = new Removal.Gone();

        void claim(SubnetId subnet) {
            claimed.add(subnet);
        }

        @Override
        public Progress<ClaimFacts> use(SubnetId subnet) {
            DriverFault fault = claimed.contains(subnet) ? faults.get(subnet) : new DriverFault.Broken("it is gone");
            if (fault != null) {
                throw new DriverException("build shared instance", fault);
            }
            return new Progress.Ready<>(running);
        }

        @Override
        public Removal release(SubnetId subnet, SliceId slice) {
            released.add(subnet);
            return removal;
        }

        @Override
        public boolean isClaimed(SubnetId subnet, SliceId slice) {
            return claimed.contains(subnet);
        }
    }
}
