package io.santoku.running.policy;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Defines the variables that conditions may use, with their types; docs/guides/alerts-and-policy.md documents them.
final class Vocabulary {
    /// The members of each of the variables `slice`, `service` and `alert`.
    static final Map<String, Map<String, CelType>> VARIABLES = Map.of(
            "slice",
            Map.of(
                    "id", SimpleType.STRING,
                    "name", SimpleType.STRING,
                    "sst", SimpleType.INT,
                    "sd", SimpleType.STRING,
                    "phase", SimpleType.STRING,
                    "generation", SimpleType.INT,
                    "isolation", SimpleType.INT,
                    "coverage", ListType.create(SimpleType.STRING)),
            "service",
            Map.of(
                    "id", SimpleType.STRING,
                    "key", SimpleType.STRING,
                    "name", SimpleType.STRING,
                    "nsd", SimpleType.STRING,
                    "location", SimpleType.STRING,
                    "vim", SimpleType.STRING,
                    "shared", SimpleType.BOOL,
                    "optional", SimpleType.BOOL,
                    "failures", SimpleType.INT),
            "alert",
            Map.of("labels", MapType.create(SimpleType.STRING, SimpleType.STRING)));

    private final CelCompiler compiler;
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();

    Vocabulary() {
        ImmutableList<StructType> types = VARIABLES.entrySet().stream()
                .map(variable -> structure(variable.getKey(), ImmutableMap.copyOf(variable.getValue())))
                .collect(ImmutableList.toImmutableList());
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setTypeProvider(provider(types))
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        types.forEach(type -> builder.addVar(type.name(), type));
        this.compiler = builder.build();
    }

    /// Compiles the condition of a rule; throws [RulesInvalid].
    Condition compile(String rule, String text) {
        try {
            return new Condition(runtime.createProgram(compiler.compile(text).getAst()));
        } catch (CelValidationException wrong) {
            throw new RulesInvalid("rule %s: %s".formatted(rule, listed(wrong.getErrors())));
        } catch (CelEvaluationException wrong) {
            throw new RulesInvalid("rule %s: %s".formatted(rule, wrong.getMessage()));
        }
    }

    private static String listed(List<CelIssue> issues) {
        return issues.stream()
                .map(issue -> "line %d, column %d of its condition: %s"
                        .formatted(
                                issue.getSourceLocation().getLine(),
                                issue.getSourceLocation().getColumn() + 1,
                                issue.getMessage()))
                .collect(Collectors.joining("; "));
    }

    private static StructType structure(String name, ImmutableMap<String, CelType> members) {
        return StructType.create(name, members.keySet(), member -> Optional.ofNullable(members.get(member)));
    }

    private static CelTypeProvider provider(ImmutableList<StructType> types) {
        return new CelTypeProvider() {
            @Override
            public ImmutableCollection<CelType> types() {
                return ImmutableList.copyOf(types); // a list of the wider type
            }

            @Override
            public Optional<CelType> findType(String name) {
                return types.stream()
                        .filter(type -> type.name().equals(name))
                        .<CelType>map(type -> type)
                        .findFirst();
            }
        };
    }
}
