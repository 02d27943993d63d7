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

    /// Nothing of it is there.
    record Gone() implements Sight {}

    /// The component shows nothing under its name, which means that it is gone only if the component ever showed it:
    /// `why` says for people what was answered.
    record Unseen(String why) implements Sight {}

    /// What is otherwise: a part or property, what it was made as, and what it is.
    record Difference(String what, String wanted, String seen) {}

    /// Whether something of it is certainly there.
    default boolean isThere() {
        return this instanceof Same || this instanceof Different;
    }
}
