package io.santoku.api.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks what has components asked, even if it only reads: web pages of others cannot have it done, and no more than so
/// many requests do it at once; the others wait their turn.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksComponents {
    /// How many at once.
    int atOnce() default 4;
}
