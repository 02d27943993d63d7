package io.santoku.plan;

import java.util.List;

/// The state in which a component showed a held resource.
public sealed interface Seen {
    /// Whether this state differs from the one that it should be: a wanted resource should exist as it was made, an
    /// unwanted one should not exist.
    default boolean differs(boolean isWanted) {
        return switch (this) {
            case AsMade _ -> !isWanted;
            case Gone _ -> isWanted;
            case Otherwise _, Lost _ -> true;
        };
    }

    /// The resource exists as it was made.
    record AsMade() implements Seen {}

    /// The resource exists, but differs from how it was made: `how` says in which parts.
    record Otherwise(List<String> how) implements Seen {
        public Otherwise {
            how = List.copyOf(how);
        }
    }

    /// The resource does not exist; `how` is the component's further answer, if there was one.
    record Gone(List<String> how) implements Seen {
        public Gone {
            how = List.copyOf(how);
        }
    }

    /// `what`, an essential part of the resource, is gone, with everything that depended on it; `left` lists the
    /// remains, which cannot be reached by the name of the resource.
    record Lost(String what, List<String> left) implements Seen {
        public Lost {
            left = List.copyOf(left);
        }
    }
}
