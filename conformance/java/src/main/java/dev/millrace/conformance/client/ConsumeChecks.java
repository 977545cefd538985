// Where a consumer stands and how it moves: times, ends, seeks, pauses, commits.
package dev.millrace.conformance.client;

import static dev.millrace.conformance.client.Cluster.check;
import static dev.millrace.conformance.client.Cluster.pollUntil;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

final class ConsumeChecks {
  private static final long TIME_MS = 1_700_000_000_000L;
  private static final int RECORD_COUNT = 50;
  private static final int STEP_MS = 10;

  private ConsumeChecks() {}

  /**
   * A topic of two partitions: records in the first, at TIME_MS + offset * STEP_MS; none in the
   * other.
   */
  private static String filledTopic(Cluster cluster, String stem) throws Exception {
    String topic = cluster.createTopic(stem, 2, Map.of());
    Map<String, String> settings = Map.of("compression.type", "lz4", "linger.ms", "5");
    try (KafkaProducer<byte[], byte[]> producer = cluster.producer(settings)) {
      for (int index = 0; index < RECORD_COUNT; index++) {
        byte[] value = Integer.toString(index).getBytes(UTF_8);
        producer.send(new ProducerRecord<>(topic, 0, TIME_MS + index * STEP_MS, null, value));
      }
    }
    return topic;
  }

  static void timesAndEnds(Cluster cluster) throws Exception {
    String topic = filledTopic(cluster, "java-times");
    TopicPartition filled = new TopicPartition(topic, 0);
    TopicPartition empty = new TopicPartition(topic, 1);
    try (KafkaConsumer<byte[], byte[]> consumer = cluster.consumer(Map.of())) {
      check(
          "beginning",
          Map.of(filled, 0L, empty, 0L),
          consumer.beginningOffsets(List.of(filled, empty)));
      check(
          "end",
          Map.of(filled, (long) RECORD_COUNT, empty, 0L),
          consumer.endOffsets(List.of(filled, empty)));
      for (int offset : new int[] {0, 1, 25, RECORD_COUNT - 1}) {
        long exactMs = TIME_MS + offset * STEP_MS;
        for (long timeMs : new long[] {exactMs, exactMs - 1, exactMs - STEP_MS + 1}) {
          OffsetAndTimestamp found = consumer.offsetsForTimes(Map.of(filled, timeMs)).get(filled);
          check("offset at " + timeMs, (long) offset, found.offset());
          check("its time", exactMs, found.timestamp());
        }
      }
      long afterMs = TIME_MS + RECORD_COUNT * STEP_MS;
      check("after the last", null, consumer.offsetsForTimes(Map.of(filled, afterMs)).get(filled));
      check("of none", null, consumer.offsetsForTimes(Map.of(empty, 0L)).get(empty));
    }
  }

  static void seekAndPause(Cluster cluster) throws Exception {
    String topic = filledTopic(cluster, "java-seek");
    TopicPartition partition = new TopicPartition(topic, 0);
    // Few records a poll, so that pause() has something left to hold back.
    try (KafkaConsumer<byte[], byte[]> consumer =
        cluster.consumer(Map.of("max.poll.records", "5"))) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, 40);
      check("first after seek", 40L, pollUntil(consumer, 5).get(0).offset());
      check("position", 45L, consumer.position(partition));
      consumer.pause(List.of(partition));
      check("while paused", 0, consumer.poll(Duration.ofMillis(300)).count());
      consumer.resume(List.of(partition));
      check("first after resume", 45L, pollUntil(consumer, 5).get(0).offset());
      consumer.seekToBeginning(List.of(partition));
      check("first after rewind", 0L, pollUntil(consumer, 5).get(0).offset());
      consumer.seekToEnd(List.of(partition));
      check("at the end", (long) RECORD_COUNT, consumer.position(partition));
      check("nothing there", 0, consumer.poll(Duration.ofMillis(300)).count());
      check("lag", 0L, consumer.currentLag(partition).orElse(-1));
    }
  }

  static void offsetReset(Cluster cluster) throws Exception {
    String topic = filledTopic(cluster, "java-reset");
    TopicPartition partition = new TopicPartition(topic, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        cluster.consumer(Map.of("auto.offset.reset", "none"))) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, RECORD_COUNT + 1);
      try {
        Cluster.await("an error", () -> consumer.poll(Duration.ofMillis(100)).count() > 0);
        throw new AssertionError("records beyond the end");
      } catch (OffsetOutOfRangeException e) {
        check("partitions", Set.of(partition), e.partitions());
      }
    }
    try (KafkaConsumer<byte[], byte[]> consumer = cluster.consumer(Map.of())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, RECORD_COUNT + 1);
      check("reset to", 0L, pollUntil(consumer, RECORD_COUNT).get(0).offset());
    }
  }

  static void commitMetadata(Cluster cluster) throws Exception {
    String topic = filledTopic(cluster, "java-commit");
    TopicPartition partition = new TopicPartition(topic, 0);
    TopicPartition other = new TopicPartition(topic, 1);
    String group = cluster.uniqueName("java-commit");
    OffsetAndMetadata committed = new OffsetAndMetadata(17, Optional.of(0), "note é漢");
    try (KafkaConsumer<byte[], byte[]> consumer = cluster.consumer(Map.of("group.id", group))) {
      consumer.assign(List.of(partition, other));
      consumer.commitSync(Map.of(partition, committed));
      Map<TopicPartition, OffsetAndMetadata> read = consumer.committed(Set.of(partition, other));
      check("committed", committed, read.get(partition));
      check("not committed", null, read.get(other));
    }
    try (KafkaConsumer<byte[], byte[]> consumer = cluster.consumer(Map.of("group.id", group))) {
      consumer.assign(List.of(partition));
      check("resumed at", 17L, pollUntil(consumer, RECORD_COUNT - 17).get(0).offset());
    }
  }
}
