package io.santoku.app;

import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;

/// Has work taken up before the web server is made: to answer requests takes longer to get ready for than to go on with
/// what a killed node left (ADR 19).
final class WorkFirst extends AbstractDependsOnBeanFactoryPostProcessor {
    /// The bean that takes work up.
    static final String TAKER = "workTaker";

    WorkFirst() {
        super(ServletWebServerFactory.class, TAKER);
    }
}
