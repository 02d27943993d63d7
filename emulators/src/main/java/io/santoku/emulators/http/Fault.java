package io.santoku.emulators.http;

import java.time.Duration;
import java.util.Set;

/// The failure of one call.
public sealed interface Fault {
    /// The product answers this error in its own format and has no other effect.
    record Status(int code) implements Fault {
        private static final Set<Integer> KNOWN = Set.of(401, 403, 404, 405, 409, 429, 500, 501, 502, 503, 504);

        /// Checks that the status is one that products use.
        public Status {
            if (!KNOWN.contains(code)) {
                throw new IllegalArgumentException("a fault's status is one of " + KNOWN + ", not " + code);
            }
        }

        @Override
        public String toString() {
            return Integer.toString(code);
        }
    }

    /// The product accepts the call and never answers.
    record Hang() implements Fault {
        @Override
        public String toString() {
            return "hang";
        }
    }

    /// The connection breaks before the call is carried out.
    record Reset() implements Fault {
        @Override
        public String toString() {
            return "reset";
        }
    }

    /// The answer is a 200 whose body is not JSON; the call is not carried out.
    record Garbage() implements Fault {
        @Override
        public String toString() {
            return "garbage";
        }
    }

    /// The call is carried out, then the connection breaks before the answer.
    record Lost() implements Fault {
        @Override
        public String toString() {
            return "lost";
        }
    }

    /// The call succeeds after a delay.
    record Slow(Duration delay) implements Fault {
        @Override
        public String toString() {
            return "slow " + delay;
        }
    }

    /// Parses the fault in a script: a status such as `503`, or `hang`, `reset`, `garbage`, `lost`, `slow PT0.2S`.
    static Fault parse(String text) {
        return switch (text.strip()) {
            case "hang" -> new Hang();
            case "reset" -> new Reset();
            case "garbage" -> new Garbage();
            case "lost" -> new Lost();
            case String slow
            when slow.startsWith("slow ") ->
                new Slow(Duration.parse(slow.substring(5).strip()));
            case String status when status.matches("\\d{3}") -> new Status(Integer.parseInt(status));
            case String other -> throw new IllegalArgumentException("no fault is called '" + other + "'");
        };
    }
}
