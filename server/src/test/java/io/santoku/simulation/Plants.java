package io.santoku.simulation;

import io.santoku.driver.Sight;
import io.santoku.execution.Event;
import io.santoku.execution.Instruction;
import io.santoku.execution.Journal;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.Writing;
import io.santoku.lifecycle.Stores;
import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bugs to be planted.
final class Plants {
    private Plants() {}

    /// Everything else is as it should be.
    abstract static class Twisted implements Journal {
        final Journal journal;

        Twisted(Journal journal) {
            this.journal = journal;
        }

        @Override
        public Claim claim(OperationId id) {
            return journal.claim(id);
        }

        @Override
        public List<JournalEntry> append(Claim claim, Writing writing) {
            return journal.append(claim, writing);
        }

        @Override
        public Optional<Instruction> instruction(OperationId id) {
            return journal.instruction(id);
        }

        @Override
        public boolean instruct(OperationId id, Instruction instruction) {
            return journal.instruct(id, instruction);
        }
    }

    /// Intents are kept back until there is a result to be written with them.
    static final class LateIntents extends Twisted {
        LateIntents(Journal journal) {
            super(journal);
        }

        @Override
        public List<JournalEntry> append(Claim claim, Writing writing) {
            boolean isIntent = writing.events().stream()
                    .allMatch(event -> event instanceof Event.Intended || event instanceof Event.Started);
            return isIntent ? List.of() : super.append(claim, writing);
        }
    }

    /// Who takes up an operation that undoes is told its steps in the wrong order; it is taken up again as soon as it
    /// turns round.
    static final class WrongWayRound extends Twisted {
        WrongWayRound(Journal journal) {
            super(journal);
        }

        @Override
        public Claim claim(OperationId id) {
            Claim claim = super.claim(id);
            Operation all = claim.operation();
            if (RunState.of(all.plan(), claim.entries()).state() != OperationState.UNDOING) {
                return claim;
            }
            var turned = new Operation(
                    all.id(), all.holder(), all.kind(), turned(all.plan()), all.onFailure(), all.createdAt());
            return new Claim(turned, claim.epoch(), claim.entries(), claim.facts());
        }

        @Override
        public List<JournalEntry> append(Claim claim, Writing writing) {
            List<JournalEntry> entries = super.append(claim, writing);
            if (writing.events().stream().anyMatch(Event.RollbackBegan.class::isInstance)) {
                throw new Fenced(claim.operation().id());
            }
            return entries;
        }

        private static Plan turned(Plan plan) {
            Map<StepId, Set<StepId>> after = new HashMap<>();
            for (Step step : plan.steps()) {
                step.after()
                        .forEach(earlier -> after.computeIfAbsent(earlier, _ -> new HashSet<>())
                                .add(step.id()));
            }
            return new Plan(plan.steps().reversed().stream()
                    .map(step ->
                            new Step(step.id(), step.change(), after.getOrDefault(step.id(), Set.of()), step.reason()))
                    .toList());
        }
    }

    /// Whoever writes is taken for the one with the latest claim.
    static final class Unfenced extends Twisted {
        private final Map<OperationId, Long> latest;

        Unfenced(Journal journal, Map<OperationId, Long> latest) {
            super(journal);
            this.latest = latest;
        }

        @Override
        public Claim claim(OperationId id) {
            Claim claim = super.claim(id);
            latest.put(id, claim.epoch());
            return claim;
        }

        @Override
        public List<JournalEntry> append(Claim claim, Writing writing) {
            long epoch = latest.getOrDefault(claim.operation().id(), claim.epoch());
            return super.append(new Claim(claim.operation(), epoch, claim.entries(), claim.facts()), writing);
        }
    }

    /// Every step waits for all before it, so that an undo that gives up keeps everything below it.
    static final class OneByOne extends Twisted {
        OneByOne(Journal journal) {
            super(journal);
        }

        @Override
        public Claim claim(OperationId id) {
            Claim claim = super.claim(id);
            Operation all = claim.operation();
            Set<StepId> before = new HashSet<>();
            List<Step> steps = new ArrayList<>();
            for (Step step : all.plan().steps()) {
                steps.add(new Step(step.id(), step.change(), before, step.reason()));
                before.add(step.id());
            }
            var chained = new Operation(
                    all.id(), all.holder(), all.kind(), new Plan(steps), all.onFailure(), all.createdAt());
            return new Claim(chained, claim.epoch(), claim.entries(), claim.facts());
        }
    }

    /// Who is to update a tenant does not know which project was made for it.
    static final class Forgetful extends Twisted {
        Forgetful(Journal journal) {
            super(journal);
        }

        @Override
        public Claim claim(OperationId id) {
            Claim claim = super.claim(id);
            var facts = new HashMap<>(claim.facts());
            claim.operation().plan().steps().stream()
                    .filter(step -> step.change() instanceof Change.Update && !isDone(step, claim.entries()))
                    .map(step -> step.resource().id())
                    .filter(resource -> resource.kind().equals("tenant"))
                    .forEach(facts::remove);
            return new Claim(claim.operation(), claim.epoch(), claim.entries(), facts);
        }

        private static boolean isDone(Step step, List<JournalEntry> entries) {
            return entries.stream()
                    .anyMatch(entry -> entry.event() instanceof Event.Done done
                            && done.step().equals(step.id()));
        }
    }

    /// What was lost is taken for something that is only different.
    static Sight mendable(Sight sight) {
        return sight instanceof Sight.Lost(var what, var _)
                ? new Sight.Different(List.of(new Sight.Difference(what, "there", "gone")))
                : sight;
    }

    /// Whatever is called as things of ours are is nobody's.
    static Stores blind(Stores stores) {
        return new Stores(
                new Stores.Infrastructure(stores.registry(), stores.reservations(), stores.checks()),
                new Stores.Instances(
                        new Unheld(stores.slices()), stores.subnets(), stores.baseDescriptors(), stores.archive()),
                new Stores.Work(stores.operations(), stores.journal()),
                stores.transactions());
    }
}
