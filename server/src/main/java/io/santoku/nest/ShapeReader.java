package io.santoku.nest;

import io.santoku.profile.ServiceArea.Circle;
import io.santoku.profile.ServiceArea.Point;
import io.santoku.profile.ServiceArea.Polygon;
import io.santoku.profile.ServiceArea.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the shape of an area of service: a circle or a polygon.
final class ShapeReader {
    private ShapeReader() {}

    static @Nullable Shape of(MemberReader geo) {
        Shape circle = geo.object("circle", ShapeReader::circle);
        List<Point> corners = geo.objects("polygon", ShapeReader::point);
        if (circle == null && corners.isEmpty()) {
            return null;
        }
        return circle == null ? new Polygon(corners) : circle;
    }

    private static Shape circle(MemberReader circle) {
        return new Circle(point(circle.object("center")), number(circle, "radius"));
    }

    private static Point point(MemberReader point) {
        return new Point(number(point, "latitude"), number(point, "longitude"));
    }

    private static BigDecimal number(MemberReader members, String name) {
        return Objects.requireNonNullElse(members.number(name), BigDecimal.ZERO);
    }
}
