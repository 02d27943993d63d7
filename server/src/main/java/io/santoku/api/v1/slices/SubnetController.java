package io.santoku.api.v1.slices;

import io.santoku.api.document.PageView;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.lifecycle.SliceSubnet;
import io.santoku.lifecycle.Subnets;
import io.santoku.slice.SubnetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the shared subnets and the slices that share them.
@RestController
@RequestMapping("/v1/subnets")
@Tag(name = "Shared subnets")
final class SubnetController {
    private final Subnets subnets;
    private final SliceReading reading;

    SubnetController(Subnets subnets, SliceReading reading) {
        this.subnets = subnets;
        this.reading = reading;
    }

    @GetMapping
    @Operation(summary = "Lists the slice subnets that slices share, oldest first")
    PageView<SubnetView> list() {
        return PageView.whole(subnets.all().stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a slice subnet, and which slices share it")
    SubnetView show(@PathVariable String id) {
        return subnets.find(new SubnetId(id))
                .map(this::view)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.NOT_FOUND, "There is no subnet %s.".formatted(id))));
    }

    private SubnetView view(SliceSubnet subnet) {
        return SubnetView.of(subnet, reading.drift(subnet.id()));
    }
}
