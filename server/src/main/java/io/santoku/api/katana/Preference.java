package io.santoku.api.katana;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// The weights of JSON and plain text in a client's `Accept` header (RFC 9110, 12.5.1). The predecessor's clients
/// expect plain text, so only clients that prefer JSON get JSON.
record Preference(double json, double text) {
    private static final Comparator<MediaType> EXACTNESS =
            Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype);

    static Preference of(HttpServletRequest request) {
        List<MediaType> accepted = accepted(request);
        double json = Math.max(
                weight(accepted, MediaType.APPLICATION_JSON), weight(accepted, MediaType.APPLICATION_PROBLEM_JSON));
        return new Preference(json, weight(accepted, MediaType.TEXT_PLAIN));
    }

    boolean isJson() {
        return json > text;
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (InvalidMediaTypeException _) {
            return List.of(); // an unreadable header expresses no preference
        }
    }

    /// Returns the weight of the most specific range that includes the type; 0 when none does.
    private static double weight(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .min(EXACTNESS)
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }
}
