package io.santoku.api.v1.policy;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.lifecycle.Slices;
import io.santoku.running.alert.FailingNetworkServices;
import io.santoku.running.policy.PolicyBook;
import io.santoku.running.policy.RulesInForce;
import io.santoku.slice.SliceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Shows the rules about failing network services and the decisions made by them.
@RestController
@Tag(name = "Policy")
final class RuleController {
    private static final int MOST = 200;

    private final RulesInForce rules;
    private final Slices slices;
    private final FailingNetworkServices errors;
    private final PolicyBook book;

    RuleController(RulesInForce rules, Slices slices, FailingNetworkServices errors, PolicyBook book) {
        this.rules = rules;
        this.slices = slices;
        this.errors = errors;
        this.book = book;
    }

    /// The rules that are in force now.
    record RulesView(List<RuleView> items) {}

    /// The failing network services of a slice, and the decisions about them, the latest first.
    record PolicyView(List<FailureView> failing, List<DecisionView> decisions) {}

    @GetMapping("/v1/policy/rules")
    @Operation(summary = "Lists the rules in force, in the order in which they are asked")
    RulesView rules() {
        return new RulesView(rules.get().texts().stream().map(RuleView::of).toList());
    }

    @GetMapping("/v1/slices/{id}/policy")
    @Operation(summary = "Shows which network services of a slice fail, and what policy decided about them and why")
    PolicyView ofSlice(@PathVariable String id) {
        var slice = new SliceId(id);
        List<DecisionView> decisions =
                book.decisions(slice, MOST).stream().map(DecisionView::of).toList();
        if (decisions.isEmpty() && slices.find(slice).isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no slice %s.".formatted(id)));
        }
        return new PolicyView(errors.of(slice).stream().map(FailureView::of).toList(), decisions);
    }
}
