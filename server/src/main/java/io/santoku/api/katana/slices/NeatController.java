package io.santoku.api.katana.slices;

import io.santoku.api.katana.Replies;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Shows slices to the policy engine NEAT.
@RestController
@Tag(name = "Katana: policy")
final class NeatController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SliceReader reader;

    NeatController(SliceReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/policy/neat/{id}")
    @Operation(summary = "Shows a slice whole, for NEAT")
    ResponseEntity<Object> show(@PathVariable String id) {
        return reader.find(new SliceId(id))
                .map(SliceDocument::new)
                .map(document -> Replies.document(JSON.<JsonNode>valueToTree(document.whole())))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.NOT_FOUND, "Slice with id %s was not found".formatted(id))));
    }
}
