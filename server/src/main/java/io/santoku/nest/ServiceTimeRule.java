package io.santoku.nest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Requires that each booked interval ends after it starts and that one of them covers the present. Slices are built
/// when they are ordered, so a time that is over or only begins later is refused; Santoku does not end the slice with
/// its interval.
final class ServiceTimeRule implements DescriptorRule {
    private static final String MEMBER = "service_time";

    private final InstantSource clock;

    ServiceTimeRule(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void check(Attributes descriptor, Findings findings) {
        List<Attributes> intervals = descriptor.objects(MEMBER);
        boolean isSound = true;
        for (int i = 0; i < intervals.size(); i++) {
            isSound &= endsAfterStart(
                    intervals.get(i), Pointer.DESCRIPTOR.to(MEMBER).to(i), findings);
        }
        if (isSound && !intervals.isEmpty()) {
            coversNow(intervals, findings);
        }
    }

    private static boolean endsAfterStart(Attributes interval, Pointer place, Findings findings) {
        Optional<Instant> start = time(interval, "start");
        Optional<Instant> end = time(interval, "end");
        if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
            findings.refuse(place.to("end"), "must be later than start");
            return false;
        }
        return start.isPresent();
    }

    private void coversNow(List<Attributes> intervals, Findings findings) {
        Instant now = clock.instant();
        Pointer place = Pointer.DESCRIPTOR.to(MEMBER);
        List<Attributes> open = intervals.stream()
                .filter(interval -> time(interval, "end").map(now::isBefore).orElse(true))
                .toList();
        if (open.isEmpty()) {
            findings.refuse(place, "is over: every interval has ended");
        } else if (open.stream().noneMatch(interval -> hasBegun(interval, now))) {
            findings.refuse(
                    place,
                    "begins in the future, and slices that are booked ahead are not offered yet: order it when it is to"
                            + " begin");
        } else {
            warn(intervals, now, findings);
        }
    }

    private static void warn(List<Attributes> intervals, Instant now, Findings findings) {
        boolean ends =
                intervals.stream().anyMatch(interval -> time(interval, "end").isPresent());
        if (ends || intervals.stream().anyMatch(interval -> !hasBegun(interval, now))) {
            findings.warn("service_time is not kept: the slice is there from now on until somebody deletes it");
        }
    }

    private static boolean hasBegun(Attributes interval, Instant now) {
        return time(interval, "start").filter(start -> !start.isAfter(now)).isPresent();
    }

    private static Optional<Instant> time(Attributes interval, String name) {
        try {
            return interval.text(name).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException _) {
            return Optional.empty(); // the schema reports it
        }
    }
}
