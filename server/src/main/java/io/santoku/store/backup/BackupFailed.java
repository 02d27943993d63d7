package io.santoku.store.backup;

/// Reports that a backup cannot be written or restored; the message says in one sentence why, and what to do.
public final class BackupFailed extends RuntimeException {
    BackupFailed(String message) {
        super(message);
    }

    BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
