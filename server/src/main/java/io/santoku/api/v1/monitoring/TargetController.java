package io.santoku.api.v1.monitoring;

import io.santoku.running.ScrapeTargets;
import io.santoku.running.ScrapeTargets.TargetGroup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves `/v1/prometheus/targets`: Prometheus' HTTP service discovery.
@RestController
@RequestMapping("/v1/prometheus/targets")
@Tag(name = "Monitoring")
final class TargetController {
    private final ScrapeTargets targets;

    TargetController(ScrapeTargets targets) {
        this.targets = targets;
    }

    @GetMapping("/vims")
    @Operation(summary = "Lists the exporters of VIMs for Prometheus' HTTP service discovery")
    List<TargetGroup> clouds() {
        return targets.clouds();
    }

    @GetMapping("/wims")
    @Operation(summary = "Lists the exporters of WIMs for Prometheus' HTTP service discovery")
    List<TargetGroup> transport() {
        return targets.transport();
    }
}
