package io.santoku.driver.amarisoft;

import io.santoku.driver.EmsDriverContract;
import io.santoku.emulators.ems.EmsDialect;

class AmarisoftEmsDriverTest extends EmsDriverContract {
    AmarisoftEmsDriverTest() {
        super(EmsDialect.AMARISOFT, AmarisoftEmsDriver::new);
    }
}
