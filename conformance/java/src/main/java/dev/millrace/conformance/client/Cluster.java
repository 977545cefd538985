// The broker under test as a check sees it: clients with few settings, topics with fresh names, and
// assertions that name what differed.
package dev.millrace.conformance.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

final class Cluster implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final Admin admin;
  private final String bootstrap;

  Cluster(String bootstrap) {
    this.bootstrap = bootstrap;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  String uniqueName(String stem) {
    return stem + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A topic that keeps its records, although the times of many are years ago. */
  String createTopic(String stem, int partitions, Map<String, String> configs) throws Exception {
    String topic = uniqueName(stem);
    Map<String, String> all = new HashMap<>(Map.of("retention.ms", "-1"));
    all.putAll(configs);
    NewTopic definition = new NewTopic(topic, partitions, (short) 1).configs(all);
    admin.createTopics(List.of(definition)).all().get();
    awaitLeaders(topic, partitions);
    return topic;
  }

  /**
   * Apache Kafka answers before every partition has its leader. A producer that starts then can
   * have its second batch accepted before its first, which is then out of order for ever.
   */
  private void awaitLeaders(String topic, int partitions) throws Exception {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    admin.listOffsets(wanted).all().get();
  }

  KafkaProducer<byte[], byte[]> producer(Map<String, String> settings) {
    Map<String, Object> all = new HashMap<>(Map.of("bootstrap.servers", bootstrap, "acks", "all"));
    all.putAll(settings);
    return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }

  KafkaConsumer<byte[], byte[]> consumer(Map<String, String> settings) {
    Map<String, Object> all =
        new HashMap<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false"));
    all.putAll(settings);
    return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Every record of the topic from the first offset, by partition and offset, until `count` came.
   */
  List<ConsumerRecord<byte[], byte[]>> readAll(
      String topic, int count, Map<String, String> settings) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return pollUntil(consumer, count);
    }
  }

  static List<ConsumerRecord<byte[], byte[]>> pollUntil(
      KafkaConsumer<byte[], byte[]> consumer, int count) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    await(
        "record " + count,
        () -> {
          consumer.poll(POLL).forEach(records::add);
          return records.size() >= count;
        });
    check("number of records", count, records.size());
    return records;
  }

  static void await(String what, BooleanSupplier condition) {
    long deadlineNs = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadlineNs) {
        throw new AssertionError("waited in vain for " + what);
      }
    }
  }

  /** A question to the broker. */
  interface Question<T> {
    T ask() throws Exception;
  }

  /** As `check`, with patience: a change is acknowledged before every view of it has caught up. */
  static <T> void checkSoon(String what, T expected, Question<T> question) throws Exception {
    long deadlineNs = System.nanoTime() + PATIENCE.toNanos();
    T actual = question.ask();
    while (!Objects.equals(expected, actual) && System.nanoTime() < deadlineNs) {
      Thread.sleep(POLL.toMillis());
      actual = question.ask();
    }
    check(what, expected, actual);
  }

  static void check(String what, Object expected, Object actual) {
    if (!Objects.deepEquals(expected, actual)) {
      throw new AssertionError(what + ": expected " + expected + ", got " + actual);
    }
  }

  /** That the future fails with this very error. */
  static void checkFails(String what, Class<? extends Exception> error, KafkaFuture<?> future)
      throws InterruptedException {
    try {
      future.get();
    } catch (ExecutionException e) {
      check(what, error, e.getCause().getClass());
      return;
    }
    throw new AssertionError(what + ": did not fail");
  }
}
