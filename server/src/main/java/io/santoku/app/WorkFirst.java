package io.santoku.app;

import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;

/// Lets the server pick operations before the web server is created: preparing to answer requests takes longer than
/// continuing the operations of a killed node (ADR 19).
final class WorkFirst extends AbstractDependsOnBeanFactoryPostProcessor {
    /// The name of the bean that starts to pick operations.
    static final String TAKER = "workTaker";

    WorkFirst() {
        super(ServletWebServerFactory.class, TAKER);
    }
}
