package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The range of versions that a service supports, such as 2.1 to 2.93, all with the same major number.
record Microversions(String service, int major, int oldest, int newest) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})");

    /// The version that a request asks for in `OpenStack-API-Version`, which may name several services.
    Optional<String> asked(Request request) {
        return request.headers().getOrDefault("openstack-api-version", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(part -> part.equals(service) || part.startsWith(service + " "))
                .map(part -> part.substring(service.length()).strip())
                .findFirst();
    }

    boolean isWellFormed(String version) {
        return version.equals("latest") || FORM.matcher(version).matches();
    }

    boolean isSpoken(String version) {
        return version.equals("latest") || isInRange(version.split("\\.", -1));
    }

    private boolean isInRange(String[] parts) {
        int minor = Integer.parseInt(parts[1]);
        return Integer.parseInt(parts[0]) == major && minor >= oldest && minor <= newest;
    }

    int minorOf(String version) {
        return version.equals("latest") ? newest : Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }

    String version(int minor) {
        return major + "." + minor;
    }
}
