package io.santoku.simulation;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// Many runs say nothing of internal errors, which are planted by the thousand; a single one does.
final class Quietly implements BeforeAllCallback, AfterAllCallback {
    private static final String EXECUTOR = "io.santoku.execution";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (SimulationTest.SEEDS > 1) {
            logging().setLogLevel(EXECUTOR, LogLevel.OFF);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        logging().setLogLevel(EXECUTOR, null);
    }

    private static LoggingSystem logging() {
        return LoggingSystem.get(Quietly.class.getClassLoader());
    }
}
