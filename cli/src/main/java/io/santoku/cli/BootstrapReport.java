package io.santoku.cli;

import io.santoku.cli.client.Answer;
import io.santoku.cli.view.Output;

/// What became of each thing of a bootstrap document.
record BootstrapReport(Output output) {
    int show(Answer answer) {
        if (answer.body().isContainer()) {
            output.document(answer.body());
        } else {
            output.line(answer.text());
        }
        return ExitCode.OK;
    }
}
