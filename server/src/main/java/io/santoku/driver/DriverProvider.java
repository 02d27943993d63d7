package io.santoku.driver;

import io.santoku.inventory.Component;
import java.util.List;

/// Provides the drivers of one vendor. [java.util.ServiceLoader] finds providers: each is a public class with a public
/// constructor without parameters, and the file `META-INF/services/io.santoku.driver.DriverProvider` names it.
public interface DriverProvider {
    /// The version of the driver interfaces; it changes when drivers have to be compiled again.
    int VERSION = 1;

    /// The version of the driver interfaces for which this provider was compiled: implementations return [#VERSION],
    /// which the compiler copies into them.
    int version();

    /// The types of component that this provider drives, each with its settings. Several providers may drive the same
    /// kind of component, but only one drives a type.
    List<DriverType> types();

    /// Opens a driver for a component of one of these types, without calling the component. The driver implements the
    /// port of the component's kind ([VimDriver] for a [io.santoku.inventory.Vim], …) and keeps to the limits of
    /// `access`. Throws [DriverException] if the settings of the component cannot work.
    ComponentDriver open(Component component, Access access);
}
