package io.santoku.nest.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.NameTransformer;

/// Writes and reads the members of values of some types as members of the object that has such a value.
public final class UnwrappedModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    private final transient AnnotationIntrospector unwrapping;

    /// Unwraps values of these types, and of their subtypes.
    public UnwrappedModule(Class<?>... types) {
        super("unwrapped");
        this.unwrapping = new Unwrapping(List.of(types));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(unwrapping);
    }

    private static final class Unwrapping extends AnnotationIntrospector {
        private static final long serialVersionUID = 1;

        private final transient List<Class<?>> types;

        Unwrapping(List<Class<?>> types) {
            this.types = types;
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

        @Override
        public @Nullable NameTransformer findUnwrappingNameTransformer(MapperConfig<?> config, AnnotatedMember member) {
            return types.stream().anyMatch(type -> type.isAssignableFrom(member.getRawType()))
                    ? NameTransformer.NOP
                    : null;
        }
    }
}
