package io.santoku.nest;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// A booked interval ends after it starts.
final class ServiceTimeRule implements Rule {
    @Override
    public void check(Attributes descriptor, Findings findings) {
        List<Attributes> intervals = descriptor.objects("service_time");
        for (int i = 0; i < intervals.size(); i++) {
            Optional<OffsetDateTime> start = time(intervals.get(i), "start");
            Optional<OffsetDateTime> end = time(intervals.get(i), "end");
            if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
                findings.refuse(Pointer.DESCRIPTOR.to("service_time").to(i).to("end"), "must be later than start");
            }
        }
    }

    private static Optional<OffsetDateTime> time(Attributes interval, String name) {
        try {
            return interval.text(name).map(OffsetDateTime::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty(); // for the schema to tell
        }
    }
}
