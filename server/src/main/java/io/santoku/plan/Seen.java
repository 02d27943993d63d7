package io.santoku.plan;

import java.util.List;

/// What its component showed of something that is held.
public sealed interface Seen {
    /// Whether it is otherwise than it should be: what is wanted is there as it was made, what is not wanted is not
    /// there.
    default boolean differs(boolean isWanted) {
        return switch (this) {
            case AsMade _ -> !isWanted;
            case Gone _ -> isWanted;
            case Otherwise _, Lost _ -> true;
        };
    }

    /// It is there, as it was made.
    record AsMade() implements Seen {}

    /// It is there, but otherwise: `how` says in which parts.
    record Otherwise(List<String> how) implements Seen {
        public Otherwise {
            how = List.copyOf(how);
        }
    }

    /// Nothing of it is there; `how` is what the component answered, if it said more.
    record Gone(List<String> how) implements Seen {
        public Gone {
            how = List.copyOf(how);
        }
    }

    /// `what` it was is gone, and with it what stood on it; this is `left` of it and cannot be reached by its name.
    record Lost(String what, List<String> left) implements Seen {
        public Lost {
            left = List.copyOf(left);
        }
    }
}
