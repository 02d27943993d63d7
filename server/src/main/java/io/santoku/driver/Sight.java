package io.santoku.driver;

import java.util.List;

/// What a component shows of something that we made there.
public sealed interface Sight {
    /// It is there, as it was made.
    record Same() implements Sight {}

    /// It is there, but not as it was made.
    record Different(List<Difference> differences) implements Sight {
        public Different {
            differences = List.copyOf(differences);
        }
    }

    /// `what` it was is gone (a project), and with it what stood on it; this much is `left` of it, which its name does
    /// not lead to any more. To make it again is to replace it.
    record Lost(String what, List<Difference> left) implements Sight {
        public Lost {
            left = List.copyOf(left);
        }
    }

    /// Nothing of it is there.
    record Gone() implements Sight {}

    /// The component shows nothing under its name, which means that it is gone only if the component ever showed it:
    /// `why` says for people what was answered.
    record Unseen(String why) implements Sight {}

    /// What is otherwise: a part or property, what it was made as, and what it is.
    record Difference(String what, String wanted, String seen) {
        /// For people: `quota of cores is 2, not 4`.
        public String sentence() {
            return "%s is %s, not %s".formatted(what, seen, wanted);
        }
    }

    /// Whether something of it is certainly there.
    default boolean isThere() {
        return this instanceof Same || this instanceof Different || this instanceof Lost;
    }
}
