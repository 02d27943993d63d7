package io.santoku.simulation;

import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Something that is done bit by bit: it stops wherever it waits, and goes on there when it is resumed. It has a thread
/// of its own, but only ever one of all runs.
final class Strand {
    private final FutureTask<Boolean> work;
    private final Thread thread;
    private volatile boolean isRunning;
    private volatile @Nullable Thread caller;
    private boolean isStarted;
    private boolean isOver;
    private boolean isCut;

    Strand(Runnable body) {
        this.work = new FutureTask<>(body, true);
        this.thread = Thread.ofVirtual().unstarted(this::carryOut);
    }

    boolean isOver() {
        return isOver;
    }

    /// Goes on until it waits or ends. Throws what its body threw.
    void resume() {
        caller = Thread.currentThread();
        isRunning = true;
        if (isStarted) {
            LockSupport.unpark(thread);
        } else {
            isStarted = true;
            thread.start();
        }
        while (isRunning) {
            LockSupport.park(this);
        }
        if (isOver && work.state() == FutureTask.State.FAILED) {
            rethrow(work.exceptionNow());
        }
    }

    /// Called from inside: waits until it is resumed.
    void pause() {
        handBack();
        while (!isRunning) {
            LockSupport.park(this);
        }
        if (isCut) {
            throw new Cut();
        }
    }

    /// It never goes on.
    void cut() {
        if (!isStarted || isOver) {
            isOver = true;
            return;
        }
        isCut = true;
        try {
            resume();
        } catch (Cut _) {
            isOver = true;
        }
    }

    private void carryOut() {
        work.run();
        isOver = true;
        handBack();
    }

    private void handBack() {
        Thread waiting = caller;
        isRunning = false;
        LockSupport.unpark(waiting);
    }

    private static void rethrow(Throwable why) {
        switch (why) {
            case Error error -> throw error;
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(why);
        }
    }
}
