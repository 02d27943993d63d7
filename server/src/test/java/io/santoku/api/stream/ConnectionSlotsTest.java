package io.santoku.api.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ConnectionSlotsTest {
    private final ConnectionSlots places = new ConnectionSlots(3, 2);

    @Test
    void one_address_takes_no_more_than_its_share() {
        places.take("a");
        places.take("a");

        refused("a", ProblemType.TOO_MANY_REQUESTS, "2 event streams of this client are open, which is the limit.");
        places.take("b");
    }

    @Test
    void there_are_no_more_places_than_there_may_be() {
        places.take("a");
        places.take("b");
        places.take("c");

        refused("d", ProblemType.UNAVAILABLE, "3 event streams are open, which is the limit.");
    }

    @Test
    void a_place_that_is_freed_twice_is_one_place() {
        ConnectionSlots.Place first = places.take("a");
        places.take("a");
        first.free();
        first.free();

        places.take("a");
        refused("a", ProblemType.TOO_MANY_REQUESTS, "2 event streams");
        places.take("b");
        refused("c", ProblemType.UNAVAILABLE, "3 event streams");
    }

    private void refused(String address, ProblemType type, String detail) {
        assertThatThrownBy(() -> places.take(address))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().type()).isEqualTo(type))
                .hasMessageContaining(detail);
    }
}
