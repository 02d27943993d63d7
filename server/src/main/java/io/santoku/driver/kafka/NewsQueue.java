package io.santoku.driver.kafka;

import io.santoku.driver.NewsDriver.News;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps news in the order in which they came, at most `room` of them: when there is no room left, the oldest are
/// dropped.
final class NewsQueue {
    private final int room;
    private final ArrayDeque<News> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();

    NewsQueue(int room) {
        this.room = room;
    }

    void add(News news) {
        lock.lock();
        try {
            if (waiting.size() == room) {
                waiting.removeFirst();
            }
            waiting.addLast(news);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Takes the oldest news; blocks until there is one.
    News take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty()) {
                filled.await();
            }
            return waiting.removeFirst();
        } finally {
            lock.unlock();
        }
    }

    /// The news to try next after `tried` was not delivered: `tried` again, or the oldest that waits when the queue is
    /// full; `tried` is dropped then.
    News insteadOf(News tried) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return waiting.size() < room ? tried : waiting.removeFirst();
        } finally {
            lock.unlock();
        }
    }
}
