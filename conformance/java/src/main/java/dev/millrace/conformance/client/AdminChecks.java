// The Java Admin client: topics, configs, the cluster, groups and their offsets.
package dev.millrace.conformance.client;

import static dev.millrace.conformance.client.Cluster.check;
import static dev.millrace.conformance.client.Cluster.checkFails;
import static dev.millrace.conformance.client.Cluster.checkSoon;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.GroupSubscribedToTopicException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

final class AdminChecks {
  private AdminChecks() {}

  static void topics(Cluster cluster) throws Exception {
    Admin admin = cluster.admin;
    String topic = cluster.createTopic("java-admin", 3, Map.of("retention.ms", "4242"));
    TopicDescription description =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    check("partitions", 3, description.partitions().size());
    check("internal", false, description.isInternal());
    check(
        "by id",
        topic,
        admin
            .describeTopics(TopicCollection.ofTopicIds(List.of(description.topicId())))
            .allTopicIds()
            .get()
            .get(description.topicId())
            .name());
    checkSoon("listed", true, () -> admin.listTopics().names().get().contains(topic));
    NewTopic again = new NewTopic(topic, 1, (short) 1);
    checkFails(
        "create twice", TopicExistsException.class, admin.createTopics(List.of(again)).all());

    admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(5))).all().get();
    checkSoon(
        "after adding",
        5,
        () ->
            admin
                .describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size());
    checkFails(
        "fewer partitions",
        InvalidPartitionsException.class,
        admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(2))).all());

    admin.deleteTopics(List.of(topic)).all().get();
    checkSoon("listed after delete", false, () -> admin.listTopics().names().get().contains(topic));
    checkFails(
        "describe a deleted topic",
        UnknownTopicOrPartitionException.class,
        admin.describeTopics(List.of(topic)).allTopicNames());
    checkFails(
        "delete twice",
        UnknownTopicOrPartitionException.class,
        admin.deleteTopics(List.of(topic)).all());
    NewTopic second = new NewTopic(topic, 1, (short) 1);
    admin.createTopics(List.of(second)).all().get();
    checkSoon("listed again", true, () -> admin.listTopics().names().get().contains(topic));
    check(
        "a new id",
        false,
        description
            .topicId()
            .equals(
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).topicId()));
  }

  static void configs(Cluster cluster) throws Exception {
    String topic = cluster.createTopic("java-configs", 1, Map.of("retention.ms", "4242"));
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    ConfigEntry retention = describe(cluster, resource).get("retention.ms");
    check("value", "4242", retention.value());
    check("source", ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG, retention.source());
    ConfigEntry policy = describe(cluster, resource).get("cleanup.policy");
    check("default", "delete", policy.value());
    check("is default", true, policy.isDefault());

    alter(cluster, resource, "retention.ms", "99", OpType.SET);
    alter(cluster, resource, "cleanup.policy", "compact", OpType.APPEND);
    checkSoon("after set", "99", () -> describe(cluster, resource).get("retention.ms").value());
    checkSoon(
        "after append",
        "delete,compact",
        () -> describe(cluster, resource).get("cleanup.policy").value());
    alter(cluster, resource, "cleanup.policy", "delete", OpType.SUBTRACT);
    alter(cluster, resource, "retention.ms", "", OpType.DELETE);
    checkSoon(
        "after subtract",
        "compact",
        () -> describe(cluster, resource).get("cleanup.policy").value());
    checkSoon(
        "after delete", "604800000", () -> describe(cluster, resource).get("retention.ms").value());
    AlterConfigOp wrong = new AlterConfigOp(new ConfigEntry("retention.ms", "soon"), OpType.SET);
    checkFails(
        "a bad value",
        InvalidConfigurationException.class,
        cluster.admin.incrementalAlterConfigs(Map.of(resource, List.of(wrong))).all());
  }

  private static Config describe(Cluster cluster, ConfigResource resource) throws Exception {
    return cluster.admin.describeConfigs(List.of(resource)).all().get().get(resource);
  }

  private static void alter(
      Cluster cluster, ConfigResource resource, String name, String value, OpType type)
      throws Exception {
    AlterConfigOp operation = new AlterConfigOp(new ConfigEntry(name, value), type);
    cluster.admin.incrementalAlterConfigs(Map.of(resource, List.of(operation))).all().get();
  }

  static void cluster(Cluster cluster) throws Exception {
    var description = cluster.admin.describeCluster();
    check("has an id", false, description.clusterId().get().isEmpty());
    var nodes = description.nodes().get();
    check("nodes", 1, nodes.size());
    check("the controller is among them", true, nodes.contains(description.controller().get()));
    String id = nodes.iterator().next().idString();
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, id);
    check("a broker config", "1048588", describe(cluster, broker).get("message.max.bytes").value());
  }

  static void groups(Cluster cluster) throws Exception {
    Admin admin = cluster.admin;
    String topic = cluster.createTopic("java-groups", 2, Map.of());
    String group = cluster.uniqueName("java-groups");
    TopicPartition first = new TopicPartition(topic, 0);
    TopicPartition second = new TopicPartition(topic, 1);
    try (KafkaConsumer<byte[], byte[]> consumer = cluster.consumer(Map.of("group.id", group))) {
      consumer.subscribe(List.of(topic));
      Cluster.await(
          "an assignment",
          () -> {
            consumer.poll(Duration.ofMillis(50));
            return consumer.assignment().size() == 2;
          });
      consumer.commitSync(Map.of(first, new OffsetAndMetadata(0, "m")));
      checkActive(admin, group, Set.of(first, second));
      checkFails(
          "delete a live group",
          GroupNotEmptyException.class,
          admin.deleteConsumerGroups(List.of(group)).all());
      checkFails(
          "delete an offset in use",
          GroupSubscribedToTopicException.class,
          admin.deleteConsumerGroupOffsets(group, Set.of(first)).partitionResult(first));
    }
    admin
        .alterConsumerGroupOffsets(group, Map.of(second, new OffsetAndMetadata(7, "by hand")))
        .all()
        .get();
    Map<TopicPartition, OffsetAndMetadata> offsets = offsetsOf(admin, group);
    check("committed", "m", offsets.get(first).metadata());
    check("altered", new OffsetAndMetadata(7, Optional.empty(), "by hand"), offsets.get(second));
    admin.deleteConsumerGroupOffsets(group, Set.of(first)).all().get();
    check("left", Set.of(second), offsetsOf(admin, group).keySet());
    admin.deleteConsumerGroups(List.of(group)).all().get();
    check("listed after delete", false, groupIds(admin).contains(group));
  }

  private static void checkActive(Admin admin, String group, Set<TopicPartition> owned)
      throws Exception {
    check("listed", true, groupIds(admin).contains(group));
    ConsumerGroupDescription description =
        admin.describeConsumerGroups(List.of(group)).all().get().get(group);
    check("state", GroupState.STABLE, description.groupState());
    check("assignor", "range", description.partitionAssignor());
    check("members", 1, description.members().size());
    check("owned", owned, description.members().iterator().next().assignment().topicPartitions());
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsetsOf(Admin admin, String group)
      throws Exception {
    return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
  }

  private static Set<String> groupIds(Admin admin) throws Exception {
    return admin.listGroups().all().get().stream()
        .map(GroupListing::groupId)
        .collect(Collectors.toSet());
  }
}
