package io.santoku.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// One class uses another; both are told by their outermost class.
record Use(JavaClass user, JavaClass used) {
    static List<Use> in(Iterable<JavaClass> classes) {
        var uses = new LinkedHashSet<Use>();
        for (JavaClass user : classes) {
            user.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .forEach(used -> uses.add(new Use(outermost(user), outermost(used))));
        }
        return List.copyOf(uses);
    }

    static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> enclosing = type.getEnclosingClass();
        return enclosing.map(Use::outermost).orElse(type);
    }

    boolean crossesPackages() {
        return !user.getPackageName().equals(used.getPackageName());
    }

    @Override
    public String toString() {
        return user.getName() + " uses " + used.getName();
    }
}
