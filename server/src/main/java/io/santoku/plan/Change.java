package io.santoku.plan;

import java.util.Optional;

/// One difference between the held and the desired resources.
public sealed interface Change {
    /// The resource that exists after the change, or that a removal removes.
    Resource resource();

    /// `create`, `update`, `replace` or `remove`.
    String verb();

    /// The change that undoes this one; empty for removals and replacements, which are never undone.
    Optional<Change> undo();

    /// The resource is desired and not held.
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

    /// The resource is held, but differs from the desired one, or it is `doubtful`: it may exist in part or not at all.
    record Update(Resource held, Resource wanted, boolean doubtful) implements Change {
        /// The update of a resource that surely exists.
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

    /// The resource is held and desired, but was lost: it is made again under its name, and the remains of the lost one
    /// are removed.
    record Replace(Resource held, Resource wanted) implements Change {
        @Override
        public Resource resource() {
            return wanted;
        }

        @Override
        public String verb() {
            return "replace";
        }

        /// A lost resource cannot be brought back.
        @Override
        public Optional<Change> undo() {
            return Optional.empty();
        }
    }

    /// The resource is held and no longer desired, or has to be removed before it is made again.
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
