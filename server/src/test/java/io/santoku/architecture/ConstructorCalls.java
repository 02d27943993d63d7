package io.santoku.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.santoku.architecture.Sources.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Finds the constructor calls of which nobody sees what an argument means: those with many arguments, and those with
/// several literal nulls. Calls of `this` and `super` count, too.
final class ConstructorCalls extends TreeScanner<@Nullable Void, List<String>> {
    private static final int MOST_ARGUMENTS = 7;
    private static final int MOST_NULLS = 1;
    private static final Set<String> OWN = Set.of("this", "super");

    private final String path;

    private ConstructorCalls(String path) {
        this.path = path;
    }

    /// The calls in these files that are hard to read, as `path: type (arguments, nulls)`.
    static List<String> hardToRead(List<Source> sources) {
        var found = new ArrayList<String>();
        for (CompilationUnitTree file : parsed(sources)) {
            new ConstructorCalls(file.getSourceFile().getName()).scan(file, found);
        }
        return found;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, List<String> found) {
        note(call.getIdentifier().toString().replaceFirst("<.*", ""), call.getArguments(), found);
        return super.visitNewClass(call, found);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, List<String> found) {
        if (call.getMethodSelect() instanceof IdentifierTree name
                && OWN.contains(name.getName().toString())) {
            note(name.getName().toString(), call.getArguments(), found);
        }
        return super.visitMethodInvocation(call, found);
    }

    private void note(String type, List<? extends ExpressionTree> arguments, List<String> found) {
        long nulls = arguments.stream()
                .filter(argument -> argument.getKind() == Tree.Kind.NULL_LITERAL)
                .count();
        if (arguments.size() > MOST_ARGUMENTS || nulls > MOST_NULLS) {
            found.add("%s: %s (%d, %d)".formatted(path, type, arguments.size(), nulls));
        }
    }

    private static Iterable<? extends CompilationUnitTree> parsed(List<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<InMemory> files = sources.stream().map(InMemory::new).toList();
        try {
            return ((JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files)).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final Source source;

        InMemory(Source source) {
            super(URI.create("source:///" + source.path()), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public String getName() {
            return source.path();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }
}
