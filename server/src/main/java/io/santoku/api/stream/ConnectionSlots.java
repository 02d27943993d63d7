package io.santoku.api.stream;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import java.util.HashMap;
import java.util.Map;

/// Limits the number of long-lived connections, in all and per client address.
final class ConnectionSlots {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    ConnectionSlots(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /// Takes a slot for a client at this address; ends the request with a problem when there is none.
    Place take(String address) {
        synchronized (this) {
            if (all >= most) {
                throw new ProblemException(Problem.of(
                        ProblemType.UNAVAILABLE, "%d event streams are open, which is the limit.".formatted(most)));
            }
            if (taken.getOrDefault(address, 0) >= mostOfOne) {
                throw new ProblemException(Problem.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "%d event streams of this client are open, which is the limit.".formatted(mostOfOne)));
            }
            all++;
            taken.merge(address, 1, Integer::sum);
        }
        return new Place(address);
    }

    /// A slot that was taken; freeing it again has no effect.
    final class Place {
        private final String address;
        private boolean isFree;

        private Place(String address) {
            this.address = address;
        }

        /// Frees the slot.
        void free() {
            synchronized (ConnectionSlots.this) {
                if (!isFree) {
                    isFree = true;
                    all--;
                    taken.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
                }
            }
        }
    }
}
