package io.santoku.driver.wim;

import io.santoku.driver.DriverException;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.PlainFaults;

/// Reads the controller's errors: it means by a status what HTTP means by it.
final class WimFaults {
    private WimFaults() {}

    static DriverException of(Answer answer) {
        return PlainFaults.of(answer);
    }
}
