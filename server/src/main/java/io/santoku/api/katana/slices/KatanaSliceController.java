package io.santoku.api.katana.slices;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.guard.Keyed;
import io.santoku.api.guard.MakesSlice;
import io.santoku.api.katana.Replies;
import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.lifecycle.ChangeResult;
import io.santoku.lifecycle.EarlyDeletion;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.OrderResult;
import io.santoku.lifecycle.Slice;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Orders, lists, shows, changes and deletes slices in the predecessor's dialect.
@RestController
@RequestMapping("/api/slice")
@Tag(name = "Katana: slices")
final class KatanaSliceController {
    private static final Logger LOG = LoggerFactory.getLogger(KatanaSliceController.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    /// Writes null values, which the predecessor's clients expect.
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Lifecycle lifecycle;
    private final Queue queue;
    private final EarlyDeletion deletion;
    private final SliceReader reader;

    KatanaSliceController(Lifecycle lifecycle, Queue queue, EarlyDeletion deletion, SliceReader reader) {
        this.lifecycle = lifecycle;
        this.queue = queue;
        this.deletion = deletion;
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "Lists the slices in short, oldest first")
    ResponseEntity<Object> index() {
        return Replies.document(reader.briefs());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows a slice whole")
    ResponseEntity<Object> show(@PathVariable String id) {
        return document(find(id, "Not Found").whole());
    }

    @GetMapping("/{id}/time")
    @Operation(summary = "Shows how long the deployment of a slice took, part by part")
    ResponseEntity<Object> time(@PathVariable String id) {
        return document(find(id, "Not Found").times());
    }

    @GetMapping("/{id}/errors")
    @Operation(summary = "Shows which network services of a slice fail")
    ResponseEntity<Object> errors(@PathVariable String id) {
        return document(find(id, "Slice not found").errors());
    }

    @MakesSlice
    @PostMapping
    @Operation(summary = "Orders a slice by its NEST; answers with its id at once")
    ResponseEntity<Object> order(@RequestBody JsonDocument nest) {
        LooseNest loose = LooseNest.of(nest.root());
        return Keyed.answering(
                OrderResult.class,
                () -> lifecycle.orderOrFail(loose.document(), loose.violations()),
                KatanaSliceController::ordered);
    }

    private static ResponseEntity<Object> ordered(OrderResult result) {
        return switch (result) {
            case OrderResult.Ordered(var slice) -> {
                slice.outline().warnings().forEach(warning -> LOG.warn("slice {}: {}", slice.id(), warning));
                yield Replies.text(201, slice.id().value());
            }
            case OrderResult.Declined(var why) -> throw RefusalMessages.declined(why);
        };
    }

    @PostMapping("/{id}/modify")
    @Operation(summary = "Adds, stops or restarts a network service of a slice")
    ResponseEntity<Object> modify(@PathVariable String id, @RequestBody JsonDocument request) {
        SliceId slice = stored(id).map(Slice::id).orElseThrow(() -> RefusalMessages.noSuchSlice(id));
        return Keyed.answering(
                ChangeResult.class,
                () -> queue.change(slice, now -> DayTwo.of(request.root(), now)),
                result -> changed(id, result));
    }

    private static ResponseEntity<Object> changed(String id, ChangeResult result) {
        return switch (result) {
            case ChangeResult.Changing _ -> Replies.text(200, "Updating " + id);
            case ChangeResult refused -> throw RefusalMessages.unchanged(id, refused);
        };
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Takes a slice down; by force, its record goes even if something cannot be removed")
    ResponseEntity<Object> delete(@PathVariable String id, @RequestParam(defaultValue = "") String force) {
        SliceId slice = stored(id).map(Slice::id).orElseThrow(() -> RefusalMessages.noSuchSlice(id));
        if (!deletion.delete(slice, force.equals("true"))) {
            throw RefusalMessages.noSuchSlice(id);
        }
        return Replies.text(200, "Deleting " + id);
    }

    private static ResponseEntity<Object> document(Object members) {
        return Replies.document(JSON.<JsonNode>valueToTree(members));
    }

    private Optional<Slice> stored(String id) {
        return ID.matcher(id).matches() ? lifecycle.find(new SliceId(id)) : Optional.empty();
    }

    private SliceDocument find(String id, String otherwise) {
        return Optional.of(id)
                .filter(given -> ID.matcher(given).matches())
                .flatMap(given -> reader.find(new SliceId(given)))
                .map(SliceDocument::new)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, otherwise)));
    }
}
