package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.Instruction;
import io.santoku.execution.OperationId;
import io.santoku.inventory.Witness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteeringTest {
    @Test
    void the_transaction_brings_what_came_of_it_also_when_nothing_was_written(@TempDir Path folder) {
        try (Engine engine = Engine.create(folder.resolve("secrets.key"))) {
            engine.clear();
            Sites.register(engine.database().storage(), 100);
            OperationId operation = ((OrderResult.Ordered)
                            engine.lifecycle(() -> {}).order(Sites.nest(), List.of()))
                    .slice()
                    .operation();
            var seen = new ArrayList<Object>();

            List<InstructionResult> told = new Witness(_ -> {}, seen::add)
                    .during(() -> List.of(cancelled(engine, operation), cancelled(engine, operation)));

            assertThat(told)
                    .hasExactlyElementsOfTypes(InstructionResult.Taken.class, InstructionResult.Inapplicable.class);
            assertThat(seen).isEqualTo(told);
        }
    }

    private static InstructionResult cancelled(Engine engine, OperationId operation) {
        return engine.steering().instruct(operation, Instruction.CANCEL);
    }
}
