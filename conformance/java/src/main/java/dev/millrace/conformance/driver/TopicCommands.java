// Administration of topics, their configs, offsets and records.
package dev.millrace.conformance.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

final class TopicCommands {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long RETRY_MS = 20;

  private final Admin admin;

  TopicCommands(String bootstrap) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  private static String topicOf(JsonNode order) {
    return order.get("topic").asText();
  }

  private static OffsetSpec spec(long timestamp) {
    return switch ((int) Math.max(timestamp, Integer.MIN_VALUE)) {
      case -1 -> OffsetSpec.latest();
      case -2 -> OffsetSpec.earliest();
      case -3 -> OffsetSpec.maxTimestamp();
      default -> OffsetSpec.forTimestamp(timestamp);
    };
  }

  JsonNode listOffsets(JsonNode order) throws Exception {
    TopicPartition partition = Orders.partition(order);
    Map<TopicPartition, OffsetSpec> wanted =
        Map.of(partition, spec(order.get("timestamp").asLong()));
    ListOffsetsResultInfo found = admin.listOffsets(wanted).partitionResult(partition).get();
    return Orders.object().put("offset", found.offset()).put("timestamp", found.timestamp());
  }

  /**
   * Apache Kafka answers before every partition has its leader. A producer that starts then can
   * have its second batch accepted before its first; so this waits until each can be asked, which
   * takes patience too: metadata may not know the topic yet.
   */
  JsonNode createTopic(JsonNode order) throws Exception {
    String topic = topicOf(order);
    int partitions = order.get("partitions").asInt();
    Map<String, String> configs = Orders.strings(order.get("configs"));
    NewTopic definition = new NewTopic(topic, partitions, (short) 1).configs(configs);
    admin.createTopics(List.of(definition)).all().get();
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    long deadlineNs = System.nanoTime() + PATIENCE.toNanos();
    for (boolean isServed = false; !isServed; ) {
      try {
        admin.listOffsets(wanted).all().get();
        isServed = true;
      } catch (ExecutionException e) {
        boolean isEarly = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!isEarly || System.nanoTime() > deadlineNs) {
          throw e;
        }
        Thread.sleep(RETRY_MS);
      }
    }
    return null;
  }

  JsonNode createPartitions(JsonNode order) throws Exception {
    NewPartitions total = NewPartitions.increaseTo(order.get("count").asInt());
    admin.createPartitions(Map.of(topicOf(order), total)).all().get();
    return null;
  }

  JsonNode deleteTopic(JsonNode order) throws Exception {
    admin.deleteTopics(List.of(topicOf(order))).all().get();
    return null;
  }

  JsonNode listTopics(JsonNode order) throws Exception {
    ArrayNode names = Orders.list();
    admin.listTopics().names().get().forEach(names::add);
    return names;
  }

  JsonNode describeTopic(JsonNode order) throws Exception {
    String topic = topicOf(order);
    ObjectNode answer = Orders.object();
    ArrayNode partitions = answer.putArray("partitions");
    var description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    for (TopicPartitionInfo info : description.partitions()) {
      ObjectNode shown = partitions.addObject().put("partition", info.partition());
      shown.put("leader", info.leader() == null ? -1 : info.leader().id());
      ArrayNode replicas = shown.putArray("replicas");
      info.replicas().forEach(node -> replicas.add(node.id()));
      ArrayNode inSync = shown.putArray("isr");
      info.isr().forEach(node -> inSync.add(node.id()));
    }
    return answer;
  }

  private static ConfigResource resource(JsonNode order) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topicOf(order));
  }

  JsonNode describeConfigs(JsonNode order) throws Exception {
    ConfigResource resource = resource(order);
    ObjectNode configs = Orders.object();
    for (ConfigEntry entry :
        admin.describeConfigs(List.of(resource)).all().get().get(resource).entries()) {
      boolean isDefault = entry.source() != ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
      configs.putObject(entry.name()).put("value", entry.value()).put("isDefault", isDefault);
    }
    return configs;
  }

  JsonNode alterConfigs(JsonNode order) throws Exception {
    List<AlterConfigOp> changes = new ArrayList<>();
    Orders.strings(order.get("set"))
        .forEach(
            (name, value) ->
                changes.add(
                    new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
    for (JsonNode name : order.get("delete")) {
      ConfigEntry entry = new ConfigEntry(name.asText(), null);
      changes.add(new AlterConfigOp(entry, AlterConfigOp.OpType.DELETE));
    }
    admin.incrementalAlterConfigs(Map.of(resource(order), changes)).all().get();
    return null;
  }

  JsonNode deleteRecords(JsonNode order) throws Exception {
    RecordsToDelete before = RecordsToDelete.beforeOffset(order.get("offset").asLong());
    admin.deleteRecords(Map.of(Orders.partition(order), before)).all().get();
    return null;
  }
}
