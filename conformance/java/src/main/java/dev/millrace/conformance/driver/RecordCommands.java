// Produces with one producer per combination of settings, and reads without a group.
package dev.millrace.conformance.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

final class RecordCommands {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MAX_REQUEST_BYTES = 4 << 20;

  private final String bootstrap;
  private final Map<Map<String, Object>, KafkaProducer<byte[], byte[]>> producers = new HashMap<>();

  RecordCommands(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  JsonNode produce(JsonNode order) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrap,
            "compression.type", order.get("codec").asText(),
            "acks", order.get("acks").asText(),
            "enable.idempotence", order.get("idempotent").asBoolean(),
            "max.request.size", MAX_REQUEST_BYTES,
            "linger.ms", 20);
    KafkaProducer<byte[], byte[]> producer = producers.computeIfAbsent(settings, this::producer);
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (JsonNode record : order.get("records")) {
      sent.add(producer.send(record(order.get("topic").asText(), record)));
    }
    producer.flush();
    ArrayNode places = Orders.list();
    for (Future<RecordMetadata> future : sent) {
      RecordMetadata metadata = future.get();
      places.addObject().put("partition", metadata.partition()).put("offset", metadata.offset());
    }
    return places;
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, JsonNode record)
      throws IOException {
    JsonNode timestamp = record.get("timestamp");
    ProducerRecord<byte[], byte[]> made =
        new ProducerRecord<>(
            topic,
            record.get("partition").asInt(),
            timestamp.isNull() ? null : timestamp.asLong(),
            Orders.bytes(record.get("key")),
            Orders.bytes(record.get("value")));
    for (JsonNode header : record.get("headers")) {
      made.headers().add(header.get(0).asText(), Orders.bytes(header.get(1)));
    }
    return made;
  }

  JsonNode read(JsonNode order) {
    String topic = order.get("topic").asText();
    int count = order.get("count").asInt();
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
      Map<TopicPartition, Long> positions = new HashMap<>();
      for (JsonNode place : order.get("from")) {
        int partition = place.get("partition").asInt();
        positions.put(new TopicPartition(topic, partition), place.get("offset").asLong());
      }
      consumer.assign(positions.keySet());
      positions.forEach(consumer::seek);
      ArrayNode records = Orders.list();
      long deadlineNs = System.nanoTime() + PATIENCE.toNanos();
      while (records.size() < count) {
        if (System.nanoTime() > deadlineNs) {
          throw new IllegalStateException("only " + records.size() + " of " + count + " records");
        }
        consumer.poll(POLL).forEach(record -> records.add(Orders.received(record)));
      }
      return records;
    }
  }
}
