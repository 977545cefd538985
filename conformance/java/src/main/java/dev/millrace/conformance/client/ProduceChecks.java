// What is produced comes back: every codec, header, null and time, small, large and spread out.
package dev.millrace.conformance.client;

import static dev.millrace.conformance.client.Cluster.check;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.Utils;

final class ProduceChecks {
  private static final long TIME_MS = 1_700_000_000_000L;
  private static final int RECORD_COUNT = 100;
  private static final int TINY_COUNT = 10_000;
  private static final int MEBIBYTE = 1 << 20;

  private ProduceChecks() {}

  static void codecs(Cluster cluster) throws Exception {
    for (String codec : List.of("none", "gzip", "snappy", "lz4", "zstd")) {
      String topic = cluster.createTopic("java-" + codec, 1, Map.of());
      List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
      for (int index = 0; index < RECORD_COUNT; index++) {
        sent.add(sampleRecord(topic, index));
      }
      Map<String, String> settings =
          Map.of("compression.type", codec, "enable.idempotence", "true", "linger.ms", "20");
      List<RecordMetadata> acknowledged = sendAll(cluster, sent, settings);
      List<ConsumerRecord<byte[], byte[]>> read = cluster.readAll(topic, RECORD_COUNT, Map.of());
      for (int index = 0; index < RECORD_COUNT; index++) {
        check(codec + " acknowledged offset", (long) index, acknowledged.get(index).offset());
        checkSame(codec + " record " + index, sent.get(index), read.get(index));
      }
    }
  }

  /** Keys and values null at times, a header twice, a header without value, times out of order. */
  private static ProducerRecord<byte[], byte[]> sampleRecord(String topic, int index) {
    RecordHeaders headers = new RecordHeaders();
    for (int header = 0; header < index % 4; header++) {
      headers.add("name", header == 2 ? null : utf8("value " + header));
    }
    byte[] key = index % 3 == 0 ? null : utf8("key " + index);
    byte[] value = index % 5 == 0 ? null : utf8("value " + "v".repeat(index));
    return new ProducerRecord<>(topic, 0, TIME_MS + (index ^ 5), key, value, headers);
  }

  private static void checkSame(
      String what, ProducerRecord<byte[], byte[]> sent, ConsumerRecord<byte[], byte[]> read) {
    check(what + " key", sent.key(), read.key());
    check(what + " value", sent.value(), read.value());
    check(what + " time", sent.timestamp(), read.timestamp());
    check(what + " time type", TimestampType.CREATE_TIME, read.timestampType());
    check(what + " headers", sent.headers(), read.headers());
  }

  private static List<RecordMetadata> sendAll(
      Cluster cluster, List<ProducerRecord<byte[], byte[]>> records, Map<String, String> settings)
      throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = cluster.producer(settings)) {
      List<Future<RecordMetadata>> futures = records.stream().map(producer::send).toList();
      List<RecordMetadata> acknowledged = new ArrayList<>();
      for (Future<RecordMetadata> future : futures) {
        acknowledged.add(future.get());
      }
      return acknowledged;
    }
  }

  static void appendTime(Cluster cluster) throws Exception {
    String topic =
        cluster.createTopic(
            "java-append-time", 1, Map.of("message.timestamp.type", "LogAppendTime"));
    for (String codec : List.of("none", "gzip", "lz4")) {
      long beforeMs = System.currentTimeMillis();
      RecordMetadata metadata =
          sendAll(
                  cluster,
                  List.of(new ProducerRecord<>(topic, 0, TIME_MS, null, utf8(codec))),
                  Map.of("compression.type", codec))
              .get(0);
      check(
          "append time of " + codec,
          true,
          metadata.timestamp() >= beforeMs && metadata.timestamp() <= System.currentTimeMillis());
      int count = (int) metadata.offset() + 1;
      var last = cluster.readAll(topic, count, Map.of()).get(count - 1);
      check("time type", TimestampType.LOG_APPEND_TIME, last.timestampType());
      check("time", metadata.timestamp(), last.timestamp());
    }
  }

  static void tinyRecords(Cluster cluster) throws Exception {
    String topic = cluster.createTopic("java-tiny", 1, Map.of());
    List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    for (int index = 0; index < TINY_COUNT; index++) {
      sent.add(new ProducerRecord<>(topic, utf8(Integer.toString(index))));
    }
    sendAll(cluster, sent, Map.of());
    List<ConsumerRecord<byte[], byte[]>> read = cluster.readAll(topic, TINY_COUNT, Map.of());
    for (int index = 0; index < TINY_COUNT; index++) {
      check("offset", (long) index, read.get(index).offset());
      check("value", sent.get(index).value(), read.get(index).value());
    }
  }

  static void largeRecord(Cluster cluster) throws Exception {
    String limit = String.valueOf(2 * MEBIBYTE);
    String topic = cluster.createTopic("java-large", 1, Map.of("max.message.bytes", limit));
    byte[] value = new byte[MEBIBYTE];
    new Random(1).nextBytes(value);
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, value);
    sendAll(cluster, List.of(record, record), Map.of("max.request.size", limit));
    // Fetch limits below one record: it must come all the same.
    Map<String, String> small =
        Map.of("fetch.max.bytes", "1000", "max.partition.fetch.bytes", "1000");
    for (ConsumerRecord<byte[], byte[]> read : cluster.readAll(topic, 2, small)) {
      check("bytes", true, Arrays.equals(value, read.value()));
    }
  }

  static void hundredPartitions(Cluster cluster) throws Exception {
    int partitions = 100;
    String topic = cluster.createTopic("java-hundred", partitions, Map.of());
    List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    for (int index = 0; index < 1000; index++) {
      sent.add(new ProducerRecord<>(topic, utf8("key " + index), utf8("value")));
    }
    sendAll(cluster, sent, Map.of());
    for (ConsumerRecord<byte[], byte[]> read : cluster.readAll(topic, sent.size(), Map.of())) {
      int expected = Utils.toPositive(Utils.murmur2(read.key())) % partitions;
      check("partition of a key", expected, read.partition());
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
