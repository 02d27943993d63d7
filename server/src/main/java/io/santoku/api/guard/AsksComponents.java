package io.santoku.api.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks methods that call components, even if they only read: pages of other sites cannot trigger them, and only a
/// limited number of requests runs at once while the others wait.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksComponents {
    /// The number of requests that may run at once.
    int atOnce() default 4;
}
