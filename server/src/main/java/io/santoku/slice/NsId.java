package io.santoku.slice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// The identity of one network service of a slice or shared subnet, as clients see it: a UUID that stays the same when
/// the service is restarted or moved. It is derived from the holder and the key of the service, so it needs no storage.
public record NsId(String value) {
    /// The id of the service that `holder` knows as `key`.
    public static NsId of(Holder holder, String key) {
        return new NsId(UUID.nameUUIDFromBytes((holder.value() + "/" + key).getBytes(UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
