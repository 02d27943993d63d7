package io.santoku.emulators.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
    private final Claims claims = new Claims();
    private final CallLog log = new CallLog(InstantSource.system(), claims);

    @Test
    void a_lower_epoch_than_was_heard_of_before_is_stale() {
        log.add("POST /", "op-1.1");
        log.add("POST /", "op-1.3");
        log.add("POST /", "op-1.3");
        log.add("POST /", "op-1.2");
        log.add("DELETE /", "op-1.2");
        log.add("DELETE /", "op-2.1");

        assertThat(log.stale()).isEqualTo(Map.of("POST /", 1L, "DELETE /", 1L));
        assertThat(claims.epochs()).isEqualTo(Map.of("op-1", 3L, "op-2", 1L));
        assertThat(log.count("POST /")).isEqualTo(4);
    }

    @Test
    void the_first_call_under_each_claim_is_remembered() {
        var time = new AtomicLong();
        var timed = new CallLog(() -> Instant.ofEpochSecond(time.incrementAndGet()), claims);
        timed.add("POST /", "op-1.1");
        Instant first = Instant.ofEpochSecond(1);
        timed.add("POST /", "op-1.1");
        Instant later = Instant.ofEpochSecond(time.get() + 1);
        timed.add("POST /", "op-1.4");
        timed.add("POST /", "op-1.2");

        assertThat(claims.firstCalls()).isEqualTo(Map.of("op-1", List.of(first, later)));
    }

    @Test
    void what_one_server_heard_another_knows() {
        CallLog other = new CallLog(InstantSource.system(), claims);
        other.add("POST /", "op-1.2");
        log.add("POST /", "op-1.1");

        assertThat(log.stale()).isEqualTo(Map.of("POST /", 1L));
        assertThat(other.stale()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "op-1", "op-1.", ".1", "op-1.x", "op-1.-1", "op-1.99999999999999999999"})
    void what_is_no_claim_is_counted_and_never_stale(String requestId) {
        log.add("POST /", requestId);
        log.add("POST /", requestId);

        assertThat(log.stale()).isEmpty();
        assertThat(claims.epochs()).isEmpty();
        assertThat(log.count("POST /")).isEqualTo(2);
    }

    @Test
    void forgotten_calls_are_no_longer_stale() {
        log.add("POST /", "op-1.2");
        log.add("POST /", "op-1.1");
        log.clear();

        assertThat(log.stale()).isEmpty();
    }
}
