// Reads the parameters of commands and writes answers: one place for each JSON shape.
package dev.millrace.conformance.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;

final class Orders {
  private Orders() {}

  static byte[] bytes(JsonNode base64) throws IOException {
    return base64.isNull() ? null : base64.binaryValue();
  }

  static TopicPartition partition(JsonNode order) {
    return new TopicPartition(order.get("topic").asText(), order.get("partition").asInt());
  }

  static List<TopicPartition> partitions(String topic, JsonNode numbers) {
    List<TopicPartition> partitions = new ArrayList<>();
    numbers.forEach(number -> partitions.add(new TopicPartition(topic, number.asInt())));
    return partitions;
  }

  static Map<String, String> strings(JsonNode object) {
    Map<String, String> strings = new HashMap<>();
    object.properties().forEach(entry -> strings.put(entry.getKey(), entry.getValue().asText()));
    return strings;
  }

  static Map<TopicPartition, OffsetAndMetadata> offsets(JsonNode order) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (JsonNode place : order.get("offsets")) {
      TopicPartition partition =
          new TopicPartition(order.get("topic").asText(), place.get("partition").asInt());
      long offset = place.get("offset").asLong();
      offsets.put(partition, new OffsetAndMetadata(offset, place.get("metadata").asText()));
    }
    return offsets;
  }

  static ArrayNode list() {
    return ClientDriver.JSON.createArrayNode();
  }

  static ObjectNode object() {
    return ClientDriver.JSON.createObjectNode();
  }

  static ObjectNode received(ConsumerRecord<byte[], byte[]> record) {
    ObjectNode shown = object();
    shown.put("partition", record.partition()).put("offset", record.offset());
    shown.put("timestamp", record.timestamp());
    boolean isAppendTime = record.timestampType() == TimestampType.LOG_APPEND_TIME;
    shown.put("timestampType", isAppendTime ? "append" : "create");
    shown.put("key", record.key()).put("value", record.value());
    ArrayNode headers = shown.putArray("headers");
    for (Header header : record.headers()) {
      headers.addArray().add(header.key()).add(header.value());
    }
    return shown;
  }
}
