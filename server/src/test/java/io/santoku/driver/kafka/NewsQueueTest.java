package io.santoku.driver.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.NewsDriver.News;
import io.santoku.driver.NewsDriver.StatusChanged;
import org.junit.jupiter.api.Test;

class NewsQueueTest {
    private final NewsQueue queue = new NewsQueue(2);

    @Test
    void news_leave_in_the_order_they_came() throws InterruptedException {
        queue.add(news("first"));
        queue.add(news("second"));

        assertThat(queue.take()).isEqualTo(news("first"));
        assertThat(queue.take()).isEqualTo(news("second"));
    }

    @Test
    void the_oldest_go_when_there_is_no_room() throws InterruptedException {
        queue.add(news("first"));
        queue.add(news("second"));
        queue.add(news("third"));

        assertThat(queue.take()).isEqualTo(news("second"));
    }

    @Test
    void what_was_not_delivered_is_tried_again_until_its_place_is_needed() throws InterruptedException {
        queue.add(news("second"));
        assertThat(queue.insteadOf(news("first"))).isEqualTo(news("first"));

        queue.add(news("third"));
        assertThat(queue.insteadOf(news("first"))).isEqualTo(news("second"));
    }

    private static News news(String word) {
        return new StatusChanged("slice-1", word, false);
    }
}
