// Members of groups by the names that the harness gives them.
package dev.millrace.conformance.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

final class MemberCommands {
  private final String bootstrap;
  private final Map<String, Member> members = new HashMap<>();

  MemberCommands(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  private Member memberOf(JsonNode order) {
    return members.get(order.get("member").asText());
  }

  JsonNode join(JsonNode order) {
    members.put(order.get("member").asText(), new Member(bootstrap, order));
    return null;
  }

  JsonNode poll(JsonNode order) {
    return memberOf(order).taken();
  }

  JsonNode commit(JsonNode order) throws Exception {
    memberOf(order).perform(consumer -> consumer.commitSync(Orders.offsets(order)));
    return null;
  }

  JsonNode seek(JsonNode order) throws Exception {
    Member member = memberOf(order);
    TopicPartition partition = member.partition(order.get("partition").asInt());
    member.perform(consumer -> consumer.seek(partition, order.get("offset").asLong()));
    return null;
  }

  JsonNode pause(JsonNode order) throws Exception {
    Member member = memberOf(order);
    var partitions = Orders.partitions(member.topic, order.get("partitions"));
    member.perform(consumer -> consumer.pause(partitions));
    return null;
  }

  JsonNode resume(JsonNode order) throws Exception {
    Member member = memberOf(order);
    var partitions = Orders.partitions(member.topic, order.get("partitions"));
    member.perform(consumer -> consumer.resume(partitions));
    return null;
  }

  JsonNode leave(JsonNode order) throws Exception {
    members.remove(order.get("member").asText()).leave();
    return null;
  }
}
