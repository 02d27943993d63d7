package io.santoku.api.katana;

import io.santoku.lifecycle.NestArchive;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/api/gst`: every NEST that was posted.
@Hidden
@RestController
final class GstController {
    private final NestArchive archive;

    GstController(NestArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/api/gst")
    ResponseEntity<Object> index() {
        return Replies.document(archive.list().stream()
                .map(slice -> Map.of(Members.UID, slice.value()))
                .toList());
    }

    @GetMapping("/api/gst/{uid}")
    ResponseEntity<Object> get(@PathVariable String uid) {
        Optional<Map<String, Object>> nest = Uids.isUsable(uid) ? archive.find(new SliceId(uid)) : Optional.empty();
        var whole = new LinkedHashMap<String, Object>();
        whole.putAll(nest.orElseThrow(KatanaRefusals::notFound));
        whole.put(Members.UID, uid);
        return Replies.document(whole);
    }
}
