package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When slices are looked at before their time.
class DueLooksTest {
    @Test
    void what_holds_something_at_a_component_that_was_registered_anew_is_due_at_once(@TempDir Path folder) {
        Instant longAgo = Instant.now().minusSeconds(3_600);
        try (Engine engine = Engine.create(folder.resolve("secrets.key"))) {
            Sites.register(engine.database().storage(), 100);
            Slice slice = ((OrderResult.Ordered) engine.lifecycle(() -> {}).order(Sites.nest(), List.of())).slice();
            engine.runAll();
            engine.healing().look(slice.id());
            assertThat(engine.observations().due(longAgo, 10)).isEmpty();

            var vims = engine.database().storage().registry().vims();
            vims.replace(vims.find("core-cloud").orElseThrow().item());

            assertThat(engine.observations().due(longAgo, 10)).containsExactly(slice.id());
            engine.healing().look(slice.id());
            assertThat(engine.observations().due(longAgo, 10)).isEmpty();
        }
    }
}
