package io.santoku.cli;

import picocli.CommandLine;

/// Builds the tree of all commands with their dependencies.
final class CommandTree {
    private CommandTree() {}

    static CommandLine in(Shell shell) {
        Root root = new Root();
        Session session = new Session(root, shell);
        Failures failures = new Failures(session);
        CommandLine command = new CommandLine(root);
        command.addSubcommand(slices(session)).addSubcommand(new OperationCommands(session));
        for (Noun noun : Noun.values()) {
            command.addSubcommand(noun.text(), inventory(noun, session));
        }
        command.addSubcommand(new BaseDescriptorCommands(session))
                .addSubcommand(new ArchiveCommands(session))
                .addSubcommand(new CatalogueCommands(session))
                .addSubcommand(new ResourceCommands(session))
                .addSubcommand(new BootstrapCommand(session))
                .addSubcommand(new ApplyCommand(session))
                .addSubcommand(new AuditCommand(session, shell.in()))
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new CompletionCommand(session))
                .addSubcommand(new VersionCommand(session));
        command.getCommandSpec()
                .usageMessage()
                .footer("%nFrom a checkout, bin/santoku also has: dev, server, bench, and a demo that needs no"
                        + " server.");
        return command.setOut(shell.out())
                .setErr(shell.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::execution);
    }

    private static CommandLine slices(Session session) {
        return new CommandLine(new SliceCommands(session))
                .addSubcommand(new SliceCancelCommand(session))
                .addSubcommand(new SliceConductCommand(session))
                .addSubcommand(new SliceHealCommand(session))
                .addSubcommand(new TimeTrialCommand(session));
    }

    private static CommandLine inventory(Noun noun, Session session) {
        CommandLine command = new CommandLine(new InventoryCommands(noun, session));
        if (CheckCommand.suits(noun)) {
            command.addSubcommand(new CheckCommand(noun, session)).addSubcommand(new MaintenanceCommand(noun, session));
        }
        command.getCommandSpec().usageMessage().description("Register, list and remove " + noun.description() + ".");
        return command;
    }
}
