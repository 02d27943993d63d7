package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.CheckItem.Grade;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reports which versions the services of a cloud speak, and what is missing where one is too old. Each service reports
/// its versions at its root, unless its address has a project in it.
final class Versions {
    private static final String SUBJECT = "version";
    private static final Pattern VERSION = Pattern.compile("v?\\d{1,3}\\.\\d{1,5}");

    private final Cloud cloud;

    Versions(Cloud cloud) {
        this.cloud = cloud;
    }

    /// The microversion that we ask a service for, and how bad it is to be without it.
    private record Need(Service service, String name, String version, Grade without, String loss) {}

    private static final List<Need> NEEDS = List.of(
            new Need(
                    Service.COMPUTE,
                    "Nova",
                    "2.13",
                    Grade.FAILED,
                    "what others left in a project cannot be listed, so no project can be removed"),
            new Need(
                    Service.PLACEMENT,
                    "Placement",
                    "1.27",
                    Grade.WARNING,
                    "each host is asked for its room by itself, which takes longer"));

    /// One finding for each service.
    List<CheckItem> items() {
        return Stream.concat(
                        Stream.of(keystone()),
                        NEEDS.stream().filter(need -> cloud.has(need.service())).map(this::item))
                .toList();
    }

    private CheckItem keystone() {
        String version = Json.text(reported(Service.IDENTITY, Call.get("/v3")).path("version"), "id");
        return isVersion(version) ? CheckItem.ok(SUBJECT, "Keystone speaks " + version) : unknown("Keystone");
    }

    private CheckItem item(Need need) {
        JsonNode body = reported(need.service(), Call.get("/"));
        JsonNode version = body.path("version").isObject()
                ? body.path("version")
                : body.path("versions").path(0);
        String oldest = Json.text(version, "min_version");
        String newest = Json.text(version, "version") + Json.text(version, "max_version"); // one of them is reported
        if (!isVersion(oldest) || !isVersion(newest)) {
            return unknown(need.name());
        }
        String range = "%s speaks %s to %s".formatted(need.name(), oldest, newest);
        return minor(newest) < minor(need.version())
                ? new CheckItem(
                        SUBJECT, need.without(), "%s, and not %s: %s".formatted(range, need.version(), need.loss()))
                : CheckItem.ok(SUBJECT, range);
    }

    private JsonNode reported(Service service, Call call) {
        try {
            Answer answer = cloud.send(service, call);
            return answer.tree().orElseGet(MissingNode::getInstance);
        } catch (DriverException _) {
            return MissingNode.getInstance(); // the calls that matter were made before, and answered
        }
    }

    private static CheckItem unknown(String service) {
        return CheckItem.ok(SUBJECT, service + " does not report which versions it speaks");
    }

    private static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    private static int minor(String version) {
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }
}
