// Administration of groups and of their offsets.
package dev.millrace.conformance.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

final class GroupCommands {
  private static final int NONE = -1;

  private final Admin admin;

  GroupCommands(String bootstrap) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  private static String groupOf(JsonNode order) {
    return order.get("group").asText();
  }

  JsonNode listGroups(JsonNode order) throws Exception {
    ArrayNode names = Orders.list();
    admin.listGroups().all().get().forEach(listing -> names.add(listing.groupId()));
    return names;
  }

  JsonNode describeGroup(JsonNode order) throws Exception {
    String group = groupOf(order);
    var description = admin.describeConsumerGroups(List.of(group)).all().get().get(group);
    ObjectNode answer = Orders.object().put("state", description.groupState().toString());
    ArrayNode members = answer.putArray("members");
    for (MemberDescription member : description.members()) {
      ObjectNode shown = members.addObject();
      shown.put("instanceId", member.groupInstanceId().orElse(null));
      ArrayNode partitions = shown.putArray("partitions");
      member.assignment().topicPartitions().forEach(owned -> partitions.add(owned.partition()));
    }
    return answer;
  }

  JsonNode deleteGroup(JsonNode order) throws Exception {
    admin.deleteConsumerGroups(List.of(groupOf(order))).all().get();
    return null;
  }

  private static List<TopicPartition> partitionsOf(JsonNode order) {
    return Orders.partitions(order.get("topic").asText(), order.get("partitions"));
  }

  JsonNode committed(JsonNode order) throws Exception {
    String group = groupOf(order);
    List<TopicPartition> partitions = partitionsOf(order);
    ListConsumerGroupOffsetsSpec spec =
        new ListConsumerGroupOffsetsSpec().topicPartitions(partitions);
    Map<TopicPartition, OffsetAndMetadata> found =
        admin
            .listConsumerGroupOffsets(Map.of(group, spec))
            .partitionsToOffsetAndMetadata(group)
            .get();
    ArrayNode places = Orders.list();
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata committed = found.get(partition);
      places
          .addObject()
          .put("partition", partition.partition())
          .put("offset", committed == null ? NONE : committed.offset())
          .put("metadata", committed == null ? "" : committed.metadata());
    }
    return places;
  }

  JsonNode alterOffsets(JsonNode order) throws Exception {
    admin.alterConsumerGroupOffsets(groupOf(order), Orders.offsets(order)).all().get();
    return null;
  }

  JsonNode deleteOffsets(JsonNode order) throws Exception {
    var partitions = new HashSet<>(partitionsOf(order));
    admin.deleteConsumerGroupOffsets(groupOf(order), partitions).all().get();
    return null;
  }
}
