package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Location;
import io.santoku.inventory.Samples;
import io.santoku.registration.FakeDrivers;
import io.santoku.registration.FakeUse;
import io.santoku.registration.Registration;
import io.santoku.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class RegisteredRereadsTest {
    @Test
    void a_database_that_goes_while_clouds_are_measured_fails_as_such() {
        try (var database = TestDatabase.create()) {
            var registration = Registration.over(database.storage(), new FakeDrivers(), new FakeUse());
            registration.locations().add(new Location("edge1", ""));
            registration.vims().add(Samples.vim("a", "edge1"));
            Executor late = work -> {
                database.source().close();
                work.run();
            };
            var rereads = new RegisteredRereads(database.storage(), registration, late);
            var later = Clock.systemUTC().instant().plus(Duration.ofHours(1));

            assertThatThrownBy(() -> rereads.clouds(List.of(ComponentId.vim("a")), later))
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
