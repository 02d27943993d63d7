package io.santoku.api.v1.slices;

import io.santoku.api.v1.slices.OperationView.AbandonedView;
import io.santoku.api.v1.slices.OperationView.CertificateView;
import io.santoku.api.v1.slices.OperationView.FindingView;
import io.santoku.api.v1.slices.OperationView.InstructionView;
import io.santoku.execution.Event;
import io.santoku.execution.Instruction;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.LeakCertificate;
import io.santoku.execution.Leavings;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.Stage;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import io.santoku.slice.SubnetId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Creates the views of the instructions that operations received, of those that they can receive, and of the
/// certificates of their final checks.
final class SteeringViews {
    private SteeringViews() {}

    /// Returns the possible instructions for an operation that asks; null for all others.
    static @Nullable List<String> answers(Recorded recorded, RunState state) {
        if (state.state() != OperationState.ASKING) {
            return null;
        }
        if (recorded.operation().holder() instanceof SubnetId) {
            return List.of();
        }
        boolean isOptional = recorded.operation().plan().steps().stream()
                .filter(step -> state.step(step.id()).stage() == Stage.FAILED)
                .allMatch(step -> step.resource().optional());
        return Stream.of(Instruction.RETRY, Instruction.SKIP, Instruction.ROLL_BACK, Instruction.CANCEL)
                .filter(answer -> answer != Instruction.SKIP || isOptional)
                .map(Instruction::text)
                .toList();
    }

    /// Returns the last instruction, processed or not.
    static @Nullable InstructionView instruction(Recorded recorded, @Nullable Instruction pending) {
        if (pending != null) {
            return InstructionView.of(pending, "pending", null);
        }
        return recorded.entries().reversed().stream()
                .flatMap(SteeringViews::processed)
                .findFirst()
                .orElse(null);
    }

    private static Stream<InstructionView> processed(JournalEntry entry) {
        if (!(entry.event() instanceof Event.Instructed(var instruction, var refused))) {
            return Stream.empty();
        }
        String state = refused == null ? "heeded" : "refused";
        return Stream.of(InstructionView.of(instruction, state, entry.at()).because(refused));
    }

    static @Nullable CertificateView certificate(@Nullable LeakCertificate certificate) {
        return certificate == null
                ? null
                : new CertificateView(
                        certificate.sentence(),
                        certificate.places(),
                        findings(certificate.left()),
                        findings(certificate.adrift()),
                        findings(certificate.unanswered()));
    }

    /// Returns the resources that a forced deletion left; null for all other operations.
    static @Nullable List<AbandonedView> abandoned(Recorded recorded, RunState state) {
        if (recorded.operation().kind() != OperationKind.FORCE_DELETE
                || !state.state().ended()) {
            return null;
        }
        Map<ResourceId, String> left = Leavings.of(recorded.operation(), state).stream()
                .collect(Collectors.toMap(
                        LeakCertificate.Finding::resource, LeakCertificate.Finding::detail, (one, _) -> one));
        return recorded.operation().plan().steps().stream()
                .map(Step::resource)
                .filter(resource -> left.containsKey(resource.id()))
                .map(resource -> abandoned(resource, left.get(resource.id())))
                .toList();
    }

    private static AbandonedView abandoned(Resource resource, @Nullable String why) {
        return new AbandonedView(
                resource.id().value(), resource.component().toString(), resource.title(), resource.outsideName(), why);
    }

    private static List<FindingView> findings(List<LeakCertificate.Finding> findings) {
        return findings.stream()
                .map(finding -> new FindingView(
                        finding.resource().value(), finding.component().toString(), finding.detail()))
                .toList();
    }
}
