package io.santoku.driver.test;

import io.santoku.driver.EmsDriverContract;
import io.santoku.emulators.ems.EmsDialect;

class TestEmsDriverTest extends EmsDriverContract {
    TestEmsDriverTest() {
        super(EmsDialect.TEST, TestEmsDriver::new);
    }
}
