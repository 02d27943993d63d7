package io.santoku.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(Duration.ZERO);

    @Test
    void no_more_have_components_asked_at_once_than_may() throws Exception {
        HttpServletRequest first = begun("two");
        begun("two");

        assertThatThrownBy(() -> begun("two"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
        begun("one");
        ended(first);
        ended(first);
        begun("two");
        assertThatThrownBy(() -> begun("two")).isInstanceOf(ProblemException.class);
    }

    @Test
    void what_asks_no_component_waits_for_nobody() throws Exception {
        for (int i = 0; i < 10; i++) {
            begun("none");
        }
    }

    private HttpServletRequest begun(String method) throws Exception {
        return Handled.begun(turns, this, method);
    }

    private void ended(HttpServletRequest request) throws Exception {
        Handled.ended(turns, request, this);
    }

    @AsksComponents(atOnce = 1)
    void one() {}

    @AsksComponents(atOnce = 2)
    void two() {}

    void none() {}
}
