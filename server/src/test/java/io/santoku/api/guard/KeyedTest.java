package io.santoku.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.inventory.KeyedRequests;
import io.santoku.inventory.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

class KeyedTest {
    private final Kept kept = new Kept();
    private final List<String> answers = new ArrayList<>();

    @Test
    void the_answer_is_kept_in_the_transaction_that_brings_it() throws Exception {
        order(() -> {
            Outcome ordered = Witness.seesDone(new Outcome("slice-1", true));
            assertThat(kept.notes).containsExactly("effect", "202 slice-1");
            return ordered;
        });

        assertThat(answers).containsExactly("slice-1");
    }

    @Test
    void a_refusal_does_not_keep_the_work_from_a_second_attempt() throws Exception {
        order(() -> {
            Witness.seesDone(new Outcome("no room", false));
            return Witness.seesDone(new Outcome("slice-1", true));
        });

        assertThat(kept.notes).containsExactly("effect", "202 slice-1");
        assertThat(answers).containsExactly("slice-1");
    }

    @Test
    void a_refusal_is_no_effect() {
        assertThatThrownBy(() -> order(() -> Witness.seesDone(new Outcome("no room", false))))
                .isInstanceOf(ProblemException.class);

        assertThat(kept.notes).isEmpty();
    }

    @Test
    void what_is_read_again_on_the_way_is_no_effect() {
        assertThatThrownBy(() -> order(() -> {
                    Witness.seesDone("catalogues");
                    return new Outcome("unknown descriptor", false);
                }))
                .isInstanceOf(ProblemException.class);

        assertThat(kept.notes).isEmpty();
    }

    @Test
    void every_transaction_counts_of_a_request_that_declares_no_result() throws Exception {
        keyed().during(() -> Witness.seesDone("anything"));

        assertThat(kept.notes).containsExactly("effect");
    }

    private void order(Supplier<Outcome> work) throws Exception {
        keyed().during(() -> answers.add(
                Keyed.answering(Outcome.class, work, KeyedTest::answer).getBody()));
    }

    private Keyed keyed() {
        return new Keyed("key", kept, JsonMapper.shared());
    }

    private static ResponseEntity<String> answer(Outcome outcome) {
        if (!outcome.isGood()) {
            throw new ProblemException(Problem.of(ProblemType.UNPLACEABLE, outcome.text()));
        }
        return ResponseEntity.accepted().body(outcome.text());
    }

    private record Outcome(String text, boolean isGood) {}

    /// Writes down what it is to keep.
    private static final class Kept implements KeyedRequests {
        private final List<String> notes = new ArrayList<>();

        @Override
        public Optional<Earlier> claim(String key, String fingerprint) {
            return Optional.empty();
        }

        @Override
        public void tookEffect(String key) {
            notes.add("effect");
        }

        @Override
        public void answered(String key, KeptAnswer answer) {
            notes.add(answer.status() + " " + answer.body());
        }

        @Override
        public void release(String key) {
            notes.add("release");
        }
    }
}
