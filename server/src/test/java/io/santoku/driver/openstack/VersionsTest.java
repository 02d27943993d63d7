package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.CheckItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a cloud tells of its versions is said, and what is lacking, too.
class VersionsTest {
    @Test
    void the_versions_of_each_service_are_told() {
        try (var cloud = new EdgeCloud()) {
            var driver = cloud.driver("admin", Map.of());
            driver.capacity();

            assertThat(driver.examine())
                    .filteredOn(item -> item.subject().equals("version"))
                    .containsExactly(
                            CheckItem.ok("version", "Keystone speaks v3.14"),
                            CheckItem.ok("version", "Nova speaks 2.1 to 2.93"),
                            CheckItem.ok("version", "Placement speaks 1.0 to 1.39"));
        }
    }

    @Test
    void what_is_too_old_is_told_with_what_does_not_work() {
        assertThat(found("2.9", "1.10"))
                .containsExactly(
                        CheckItem.ok("version", "Keystone does not report which versions it speaks"),
                        CheckItem.failed(
                                "version",
                                "Nova speaks 2.1 to 2.9, and not 2.13: what others left in a project cannot be listed,"
                                        + " so no project can be removed"),
                        CheckItem.warning(
                                "version",
                                "Placement speaks 1.0 to 1.10, and not 1.27: each host is asked for its room by itself,"
                                        + " which takes longer"));
    }

    @Test
    void nothing_but_a_version_is_repeated() {
        assertThat(found("<b>2.93</b>", "1.39 or so"))
                .extracting(CheckItem::text)
                .containsExactly(
                        "Keystone does not report which versions it speaks",
                        "Nova does not report which versions it speaks",
                        "Placement does not report which versions it speaks");
    }

    private static List<CheckItem> found(String nova, String placement) {
        Map<String, String> compute = Map.of("version", nova, "min_version", "2.1");
        Map<String, String> room = Map.of("max_version", placement, "min_version", "1.0");
        try (var cloud = new StubCloud()) {
            cloud.answering("/compute/", Map.of("version", compute))
                    .answering("/placement/", Map.of("versions", List.of(room)));
            return new Versions(cloud.cloud()).items();
        }
    }
}
