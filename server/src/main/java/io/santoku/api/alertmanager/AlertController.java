package io.santoku.api.alertmanager;

import io.santoku.api.document.JsonDocument;
import io.santoku.running.alert.Alert;
import io.santoku.running.alert.AlertResult;
import io.santoku.running.alert.Alerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Receives alerts. An alert about nothing known is no mistake: Alertmanager sends each alert to every receiver that
/// its routes select.
@RestController
@Tag(name = "Alerts")
final class AlertController {
    private final Alerts alerts;
    private final Clock clock;

    AlertController(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /// The result for each alert of a notification, in its order.
    record ReceiptView(List<String> alerts) {}

    @PostMapping("/v1/alerts")
    @Operation(summary = "Takes in a notification of Alertmanager (webhook version 4)")
    ReceiptView receive(@RequestBody JsonDocument notification) {
        return new ReceiptView(
                process(notification).stream().map(AlertResult::text).toList());
    }

    @PostMapping({"/api/alert", "/api/alerts"})
    @Operation(summary = "The same, at earlier paths, with an answer in plain text")
    ResponseEntity<String> receiveAsBefore(@RequestBody JsonDocument notification) {
        process(notification);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("Alert received");
    }

    private List<AlertResult> process(JsonDocument notification) {
        List<Alert> received = Notification.alerts(notification, clock.instant());
        return alerts.process(received);
    }
}
