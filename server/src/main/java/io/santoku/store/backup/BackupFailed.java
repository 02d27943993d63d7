package io.santoku.store.backup;

/// A backup cannot be written or read back; the message says in one sentence why, and what to do.
public final class BackupFailed extends RuntimeException {
    BackupFailed(String message) {
        super(message);
    }

    BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
