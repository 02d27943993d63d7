package io.santoku.reading;

class MemoryFeedTest extends FeedContract {
    private final MemoryFeed feed = new MemoryFeed();

    @Override
    protected Feed feed() {
        return feed;
    }

    @Override
    protected Writer begin() {
        MemoryFeed.Transaction transaction = feed.begin();
        return new Writer() {
            @Override
            public void write(String operation) {
                transaction.write(FeedSamples.operation(operation));
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
