package io.santoku.driver;

import java.util.List;

/// The result of looking at a component for something that we made there.
public sealed interface Sight {
    /// It is there, as it was made.
    record Same() implements Sight {}

    /// It is there, but not as it was made.
    record Different(List<Difference> differences) implements Sight {
        public Different {
            differences = List.copyOf(differences);
        }
    }

    /// Its main part, `what` (a project), is gone, and everything in it with it. `left` are its remains, which its name
    /// does not lead to any more. Making it again replaces it.
    record Lost(String what, List<Difference> left) implements Sight {
        public Lost {
            left = List.copyOf(left);
        }
    }

    /// Nothing of it is there.
    record Gone() implements Sight {}

    /// The component shows nothing under its name, which means that it is gone only if the component ever showed it;
    /// `why` describes the answer for people.
    record Unseen(String why) implements Sight {}

    /// A part or property that differs, with its wanted value and the value that was seen.
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
