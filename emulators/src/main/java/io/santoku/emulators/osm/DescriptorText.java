package io.santoku.emulators.osm;

import io.santoku.emulators.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads an uploaded descriptor as a release does: unwraps it and refuses fields that the release does not know.
final class DescriptorText {
    private DescriptorText() {}

    static String of(Request request) {
        String type = request.header("content-type").orElse("");
        return type.contains("gzip") || type.contains("zip")
                ? Packages.descriptor(request.body())
                : new String(request.body(), StandardCharsets.UTF_8);
    }

    static Map<String, Object> content(String text, DescriptorKind kind, Release release) {
        Map<String, Object> content = unwrapped(Dialect.members(text), kind, release);
        if (Maps.text(content, "id").isEmpty()) {
            throw OsmError.unprocessable("Format error ''id' is a required property'");
        }
        for (String field : content.keySet()) {
            if (!kind.fields(release).contains(field)) {
                throw OsmError.unprocessable(
                        "Error in pyangbind validation: JSON object contained a key that did not exist (%s)"
                                .formatted(field));
            }
        }
        return release == Release.R8 ? withWideNumbersAsText(content) : content;
    }

    private static Map<String, Object> unwrapped(Map<String, Object> document, DescriptorKind kind, Release release) {
        String root = kind.root();
        Map<String, Object> old = Maps.child(
                document,
                document.containsKey(root + ":" + root + "-catalog")
                        ? root + ":" + root + "-catalog"
                        : root + "-catalog");
        Map<String, Object> fresh = Maps.child(document, root);
        return switch (release) {
            case R8 -> only(old.isEmpty() ? document : old, root);
            case R19 -> {
                if (fresh.isEmpty()) {
                    throw OsmError.unprocessable(
                            "ERROR: Unsupported descriptor format. Please, use an ETSI SOL006 descriptor.");
                }
                yield kind == DescriptorKind.VNFD ? fresh : only(fresh, root);
            }
        };
    }

    private static Map<String, Object> only(Map<String, Object> catalogue, String root) {
        List<Map<String, Object>> found = Maps.children(catalogue, root);
        return found.size() == 1 ? found.getFirst() : catalogue;
    }

    private static Map<String, Object> withWideNumbersAsText(Map<String, Object> content) {
        if (!content.containsKey("vdu")) {
            return content;
        }
        var copy = new LinkedHashMap<>(content);
        copy.put(
                "vdu",
                Maps.children(content, "vdu").stream()
                        .map(DescriptorText::withWideFlavor)
                        .toList());
        return copy;
    }

    private static Map<String, Object> withWideFlavor(Map<String, Object> vdu) {
        Map<String, Object> flavor = Maps.child(vdu, "vm-flavor").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getKey().equals("vcpu-count")
                                ? entry.getValue()
                                : entry.getValue().toString()));
        return flavor.isEmpty() ? vdu : Maps.plus(vdu, "vm-flavor", flavor);
    }
}
