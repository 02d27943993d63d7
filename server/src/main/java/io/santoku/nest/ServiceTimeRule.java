package io.santoku.nest;

import io.santoku.profile.ServiceArea.Interval;
import io.santoku.profile.ServiceProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

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
    public void check(ServiceProfile profile, Findings findings) {
        List<Interval> intervals = profile.area().times();
        boolean isSound = true;
        for (int i = 0; i < intervals.size(); i++) {
            isSound &= endsAfterStart(
                    intervals.get(i), Pointer.DESCRIPTOR.to(MEMBER).to(i), findings);
        }
        if (isSound && !intervals.isEmpty()) {
            coversNow(intervals, findings);
        }
    }

    private static boolean endsAfterStart(Interval interval, Pointer place, Findings findings) {
        if (interval.start() != null
                && interval.end() != null
                && !interval.end().isAfter(interval.start())) {
            findings.refuse(place.to("end"), "must be later than start");
            return false;
        }
        return interval.start() != null;
    }

    private void coversNow(List<Interval> intervals, Findings findings) {
        Instant now = clock.instant();
        Pointer place = Pointer.DESCRIPTOR.to(MEMBER);
        List<Interval> open =
                intervals.stream().filter(interval -> !interval.hasEnded(now)).toList();
        if (open.isEmpty()) {
            findings.refuse(place, "is over: every interval has ended");
        } else if (open.stream().noneMatch(interval -> interval.hasBegun(now))) {
            findings.refuse(
                    place,
                    "begins in the future, and slices that are booked ahead are not offered yet: order it when it is to"
                            + " begin");
        } else {
            warn(intervals, now, findings);
        }
    }

    private static void warn(List<Interval> intervals, Instant now, Findings findings) {
        boolean ends = intervals.stream().anyMatch(interval -> interval.end() != null);
        if (ends || intervals.stream().anyMatch(interval -> !interval.hasBegun(now))) {
            findings.warn("service_time is not kept: the slice is there from now on until somebody deletes it");
        }
    }
}
