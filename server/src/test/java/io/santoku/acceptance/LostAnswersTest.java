package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.acceptance.Deployment.Occurrence;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every call of a deployment works once without an answer: nobody notices, and nothing is made twice.
@Tag("long")
class LostAnswersTest {
    private static final Rig RIG = Rig.with();
    private static final Deployment RECORDED = Deployment.record(RIG);

    static Stream<Occurrence> calls() {
        return RECORDED.occurrences();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void the_slice_runs_and_nothing_is_made_twice(Occurrence call) {
        call.prepare(RIG, "lost", 1);

        String id = RIG.api().order(Nests.twoSites());

        assertThat(RIG.api().settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(Deployment.made(RIG)).isEqualTo(RECORDED.made());
        RIG.api().remove(id);
        assertThat(RIG.world().inventory()).isEmpty();
    }
}
