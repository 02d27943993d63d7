package io.santoku.api.katana;

import io.santoku.api.document.JsonDocument;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/api/bootstrap`. A failed element does not stop the others, but the answer then has status 400.
@Hidden
@RestController
final class BootstrapController {
    private final Bootstrap bootstrap;

    BootstrapController(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    @PostMapping("/api/bootstrap")
    ResponseEntity<Object> bootstrap(@RequestBody JsonDocument document) {
        Bootstrap.Report report = bootstrap.run(document);
        return Replies.document(report.isGood() ? 201 : 400, report.document());
    }
}
