package io.santoku.cli;

import picocli.CommandLine.Command;

/// `ns ls`: lists the network services that the orchestrators have on board.
@Command(name = "ns", description = "Network services that the orchestrators have on board.")
final class CatalogueCommands {
    private final Session session;

    CatalogueCommands(Session session) {
        this.session = session;
    }

    @Command(name = "ls", description = "Read every orchestrator again, then print all network service descriptors.")
    int list() {
        session.output().document(session.katana().get("nslist"));
        return ExitCode.OK;
    }
}
