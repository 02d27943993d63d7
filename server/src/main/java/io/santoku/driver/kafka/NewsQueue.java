package io.santoku.driver.kafka;

import io.santoku.driver.NewsDriver.News;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// News in the order they came, at most `room` of them: when there is no room left, the oldest go.
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

    /// The oldest; blocks until there is one.
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

    /// What is to be tried now that `tried` was not delivered: the same, unless its place is needed.
    News insteadOf(News tried) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return waiting.size() < room ? tried : waiting.removeFirst();
        } finally {
            lock.unlock();
        }
    }
}
