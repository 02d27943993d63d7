package io.santoku.api.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks methods that create a slice, whose number is limited.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MakesSlice {}
