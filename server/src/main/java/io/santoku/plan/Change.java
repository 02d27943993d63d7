package io.santoku.plan;

import java.util.Optional;

/// One difference between what is held and what is desired.
public sealed interface Change {
    /// The resource that the change leaves behind or takes away.
    Resource resource();

    /// `create`, `update`, `replace` or `remove`.
    String verb();

    /// The change that takes this one back; empty for removals and replacements, which are never undone.
    Optional<Change> undo();

    /// It is desired and not held.
    record Create(Resource wanted) implements Change {
        @Override
        public Resource resource() {
            return wanted;
        }

        @Override
        public String verb() {
            return "create";
        }

        @Override
        public Optional<Change> undo() {
            return Optional.of(new Remove(wanted));
        }
    }

    /// It is held, but otherwise than desired, or `doubtful`: perhaps there in part, perhaps not at all.
    record Update(Resource held, Resource wanted, boolean doubtful) implements Change {
        /// Of what is surely there.
        public Update(Resource held, Resource wanted) {
            this(held, wanted, false);
        }

        @Override
        public Resource resource() {
            return wanted;
        }

        @Override
        public String verb() {
            return "update";
        }

        @Override
        public Optional<Change> undo() {
            return Optional.of(new Update(wanted, held));
        }
    }

    /// It is held and desired, but what it was is gone: it is made again under its name, and what is left of the one
    /// that was lost is taken away.
    record Replace(Resource held, Resource wanted) implements Change {
        @Override
        public Resource resource() {
            return wanted;
        }

        @Override
        public String verb() {
            return "replace";
        }

        /// What was lost cannot be brought back.
        @Override
        public Optional<Change> undo() {
            return Optional.empty();
        }
    }

    /// It is held and no longer desired, or has to go before it is made again.
    record Remove(Resource held) implements Change {
        @Override
        public Resource resource() {
            return held;
        }

        @Override
        public String verb() {
            return "remove";
        }

        @Override
        public Optional<Change> undo() {
            return Optional.empty();
        }
    }
}
