package io.santoku.driver;

import java.util.List;

/// The answer of a component to a request for everything that it has under certain names.
public sealed interface Listing {
    /// The objects that it lists; none if it cannot list any.
    List<Trace> traces();

    /// All objects of these names.
    record Complete(List<Trace> traces) implements Listing {
        public Complete {
            traces = List.copyOf(traces);
        }
    }

    /// The component cannot be asked, because its protocol offers no list; `why` describes that for people.
    record Impossible(String why) implements Listing {
        @Override
        public List<Trace> traces() {
            return List.of();
        }
    }
}
