package io.santoku.store.reading;

import io.santoku.reading.Feed;
import io.santoku.reading.FeedContract;
import io.santoku.store.TestDatabase;
import io.santoku.store.journal.StoredJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcFeedTest extends FeedContract {
    private TestDatabase database;

    @BeforeAll
    void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.client().sql("TRUNCATE feed_event").update();
        database.client().sql("UPDATE feed_state SET xact = 0, number = 0").update();
    }

    @Override
    protected Feed feed() {
        return new JdbcFeed(database.client(), new StoredJson(database.box()));
    }

    @Override
    protected Writer begin() {
        var transaction = new FeedTransaction(database.source());
        return new Writer() {
            @Override
            public void write(String operation) {
                transaction.write(operation);
            }

            @Override
            public void commit() {
                transaction.commit();
            }

            @Override
            public void rollBack() {
                transaction.rollBack();
            }
        };
    }
}
