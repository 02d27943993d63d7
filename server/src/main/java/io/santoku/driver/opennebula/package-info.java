/// Drives OpenNebula clouds over XML-RPC. Start reading at [OpenNebulaVimDriver].
@NullMarked
package io.santoku.driver.opennebula;

import org.jspecify.annotations.NullMarked;
