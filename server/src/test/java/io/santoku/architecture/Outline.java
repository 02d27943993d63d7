package io.santoku.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The types of a Java source and the bodies of its methods, found by counting braces.
final class Outline {
    private final List<Method> methods = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private StringBuilder header = new StringBuilder();
    private int parentheses;
    private int line = 1;

    /// A method or constructor that has a body: the lines between its braces, and its parameters.
    record Method(String name, int firstLine, int lines, int parameters) {}

    private record Block(Header.Kind kind, Header header, String text, int line, int parentheses) {}

    private Outline() {}

    static Outline of(String source) {
        var outline = new Outline();
        JavaText.code(source).chars().forEach(c -> outline.read((char) c));
        return outline;
    }

    List<Method> methods() {
        return methods;
    }

    List<String> types() {
        return types;
    }

    private void read(char c) {
        switch (c) {
            case '{' -> enter();
            case '}' -> leave();
            case ';' -> separate(c);
            default -> extend(c);
        }
    }

    private void extend(char c) {
        parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
        line += c == '\n' ? 1 : 0;
        header.append(c);
    }

    private void separate(char c) {
        if (parentheses == 0) {
            header = new StringBuilder();
        } else {
            header.append(c);
        }
    }

    private void enter() {
        var read = new Header(header.toString(), enclosingType(), parentheses > 0);
        Header.Kind kind = read.kind();
        if (kind == Header.Kind.TYPE) {
            types.add(read.name());
        }
        open.push(new Block(kind, read, header.toString(), line, parentheses));
        parentheses = 0;
        header = new StringBuilder();
    }

    private void leave() {
        Block left = open.pop();
        if (left.kind() == Header.Kind.METHOD) {
            int lines = Math.max(0, line - left.line() - 1);
            methods.add(new Method(
                    left.header().name(), left.line(), lines, left.header().parameters()));
        }
        parentheses = left.parentheses();
        header = new StringBuilder(parentheses > 0 ? left.text() : "");
    }

    /// The name of the type in which a method may stand here; empty inside of methods and other blocks, `-` in none.
    private String enclosingType() {
        Block around = open.peek();
        if (around == null) {
            return "-";
        }
        return around.kind() == Header.Kind.TYPE ? around.header().name() : "";
    }
}
