/// The requirements on a network slice as values with units (service profile, 3GPP TS 28.541 clause 6.3.3). Start
/// reading at [ServiceProfile].
@NullMarked
package io.santoku.profile;

import org.jspecify.annotations.NullMarked;
