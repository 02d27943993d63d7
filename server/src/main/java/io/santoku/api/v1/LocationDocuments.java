package io.santoku.api.v1;

import io.santoku.api.document.Fields;
import io.santoku.inventory.Location;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads documents that describe locations; their ids are kept in lower case.
final class LocationDocuments implements CollectionEndpoint.Documents<Location> {
    @Override
    public String id(String given) {
        return given.toLowerCase(Locale.ROOT);
    }

    @Override
    public Location read(Fields fields, String id, @Nullable Location held) {
        return FunctionDocuments.location(fields, id, held);
    }
}
