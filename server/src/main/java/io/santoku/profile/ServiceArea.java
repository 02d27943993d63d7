package io.santoku.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The area where a slice serves (GSMA NG.116 clause 3.4.2), and when: the registered locations that it covers,
/// countries and regions, and intervals of time.
public record ServiceArea(List<String> locations, List<Area> areas, List<Interval> times) {
    public ServiceArea {
        locations = List.copyOf(locations);
        areas = List.copyOf(areas);
        times = List.copyOf(times);
    }

    /// A country (ISO 3166-1 alpha-2) with regions of it, and a shape on the map.
    public record Area(
            @Nullable String country,
            List<String> regions,
            @Nullable Shape shape) {
        public Area {
            regions = List.copyOf(regions);
        }
    }

    /// A shape on the map.
    public sealed interface Shape {}

    /// A circle around a point; its radius is in metres.
    public record Circle(Point center, BigDecimal radius) implements Shape {}

    /// A polygon with these corners.
    public record Polygon(List<Point> corners) implements Shape {
        public Polygon {
            corners = List.copyOf(corners);
        }
    }

    /// A point on the map, in degrees.
    public record Point(BigDecimal latitude, BigDecimal longitude) {}

    /// An interval of time; without an end it lasts for ever, and without a start it is not known when it begins.
    public record Interval(
            @Nullable Instant start, @Nullable Instant end) {
        /// Whether the interval has begun at this time.
        public boolean hasBegun(Instant time) {
            return start != null && !start.isAfter(time);
        }

        /// Whether the interval has ended at this time.
        public boolean hasEnded(Instant time) {
            return end != null && !time.isBefore(end);
        }
    }
}
