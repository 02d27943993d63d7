package io.santoku.driver.open5gs;

import io.santoku.driver.EmsDriverContract;
import io.santoku.emulators.ems.EmsDialect;

class Open5gsEmsDriverTest extends EmsDriverContract {
    Open5gsEmsDriverTest() {
        super(EmsDialect.OPEN5GS, Open5gsEmsDriver::new);
    }
}
