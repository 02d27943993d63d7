package io.santoku.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The test of the test: what is planted is found.
@ExtendWith(Quietly.class)
class PlantedBugsTest {
    private static final long ENOUGH = 200;

    /// Bugs, and the promises that they break.
    enum Bug {
        INTENT_AFTER_CALL(() -> Plant.of(Plants.LateIntents::new), "and nobody holds it"),
        UNDONE_IN_THE_WRONG_ORDER(() -> Plant.of(Plants.WrongWayRound::new), "is removed under what stands on it"),
        CLAIMS_MISCOUNTED(() -> Plant.ofSubnets(Miscounted::new), "is taken down under its users"),
        NOBODY_FENCED(Bug::unfenced, "the latest is"),
        NOBODY_STOPS_CALLING(Plant.NONE::trusting, "the latest is"),
        UPDATED_WHERE_A_REPLACEMENT_IS_NEEDED(
                () -> Plant.of(Plants.Forgetful::new).seeing(Plants::mendable), "runs in a project that is gone"),
        AN_UNDO_THAT_STOPS(() -> Plant.of(Plants.OneByOne::new), "although nothing stands on it"),
        AN_AUDIT_BY_NAME_ALONE(() -> Plant.ofAudits(Plants::blind), "removed by a repair");

        @SuppressWarnings("ImmutableEnumChecker") // the suppliers hold nothing
        private final Supplier<Plant> plant;

        private final String promise;

        Bug(Supplier<Plant> plant, String promise) {
            this.plant = plant;
            this.promise = promise;
        }

        /// What is the latest claim is known to all nodes of a run, and to no other run.
        private static Plant unfenced() {
            var latest = new ConcurrentHashMap<io.santoku.execution.OperationId, Long>();
            return Plant.of(journal -> new Plants.Unfenced(journal, latest)).trusting();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_bug_is_found_soon(Bug bug) {
        Seeds.Result result = Seeds.run(1, ENOUGH, bug.plant);

        assertThat(result.failures()).isNotEmpty().anyMatch(failure -> failure.contains(bug.promise));
        System.out.printf("%s is found within %d seeds%n", bug, result.seeds());
    }
}
