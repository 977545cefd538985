// Creating, extending, deleting and describing topics. The topics created here are the ground of
// the questions that follow.
package dev.millrace.conformance.edges;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.CreatePartitionsRequestData;
import org.apache.kafka.common.message.CreatePartitionsRequestData.CreatePartitionsAssignment;
import org.apache.kafka.common.message.CreatePartitionsRequestData.CreatePartitionsTopic;
import org.apache.kafka.common.message.CreatePartitionsRequestData.CreatePartitionsTopicCollection;
import org.apache.kafka.common.message.CreateTopicsRequestData;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableReplicaAssignment;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableReplicaAssignmentCollection;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopic;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopicCollection;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopicConfig;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopicConfigCollection;
import org.apache.kafka.common.message.DeleteTopicsRequestData;
import org.apache.kafka.common.message.DeleteTopicsRequestData.DeleteTopicState;
import org.apache.kafka.common.message.DescribeClusterRequestData;
import org.apache.kafka.common.message.DescribeTopicPartitionsRequestData;
import org.apache.kafka.common.message.DescribeTopicPartitionsRequestData.Cursor;
import org.apache.kafka.common.message.DescribeTopicPartitionsRequestData.TopicRequest;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.message.MetadataRequestData.MetadataRequestTopic;

final class TopicEdges {
  static final String PLAIN = "edge-plain";
  static final String COMPACT = "edge-compact";
  static final String SMALL = "edge-small";
  static final String SEGMENT = "edge-segment";
  static final String TIMES = "edge-times";
  static final String APPEND_TIME = "edge-append-time";
  static final String FETCH = "edge-fetch";
  static final String EMPTY = "edge-empty";
  private static final int TIMEOUT_MS = 10_000;
  private static final int BROKER_ID = 1;

  private TopicEdges() {}

  static void ask(Probe probe, Ground ground) throws Exception {
    createGround(probe);
    ground.awaitLeaders(List.of(PLAIN, COMPACT, SMALL, SEGMENT, TIMES, APPEND_TIME, FETCH, EMPTY));
    for (int version : new int[] {2, 4, 5, 7}) {
      create(probe, version);
    }
    for (int version : new int[] {0, 2, 3}) {
      extend(probe, version);
    }
    for (int version : new int[] {1, 4, 5, 6}) {
      delete(probe, version);
    }
    describe(probe);
    metadata(probe, ground);
  }

  private static void createGround(Probe probe) throws IOException {
    String hourMs = "3600000";
    ask(
        probe,
        "CreateTopics, ground",
        7,
        topic(EMPTY, 2, 1),
        lasting(PLAIN, 1, Map.of()),
        lasting(COMPACT, 1, Map.of("cleanup.policy", "compact")),
        lasting(SMALL, 1, Map.of("max.message.bytes", "200")),
        lasting(SEGMENT, 1, Map.of("max.message.bytes", "4000000", "segment.bytes", "1048576")),
        lasting(TIMES, 1, Map.of("message.timestamp.before.max.ms", hourMs)),
        lasting(APPEND_TIME, 1, Map.of("message.timestamp.type", "LogAppendTime")),
        lasting(FETCH, 2, Map.of()));
  }

  /** A topic that keeps its records, although their times are years ago. */
  private static CreatableTopic lasting(String name, int partitions, Map<String, String> configs) {
    Map<String, String> all = new TreeMap<>(configs);
    all.put("retention.ms", "-1");
    return topic(name, partitions, 1, all);
  }

  private static void create(Probe probe, int version) throws IOException {
    String[] names = {"", ".", "..", "a/b", "a b", "é", "x".repeat(250), "x".repeat(249) + "!"};
    for (String name : names) {
      String shown = name.length() > 20 ? name.length() + " letters" : name;
      ask(probe, "CreateTopics, invalid name '" + shown + "'", version, topic(name, 1, 1));
    }
    ask(probe, "CreateTopics, existing", version, topic(PLAIN, 1, 1));
    ask(probe, "CreateTopics, replication 2 on one node", version, topic("edge-none", 1, 2));
    ask(probe, "CreateTopics, replication 0", version, topic("edge-none", 1, 0));
    ask(probe, "CreateTopics, replication -2", version, topic("edge-none", 1, -2));
    ask(probe, "CreateTopics, 0 partitions", version, topic("edge-none", 0, 1));
    ask(probe, "CreateTopics, -2 partitions", version, topic("edge-none", -2, 1));
    ask(
        probe,
        "CreateTopics, unknown config",
        version,
        topic("edge-none", 1, 1, Map.of("no.such.config", "1")));
    ask(
        probe,
        "CreateTopics, invalid config value",
        version,
        topic("edge-none", 1, 1, Map.of("retention.ms", "soon")));
    ask(
        probe,
        "CreateTopics, config out of range",
        version,
        topic("edge-none", 1, 1, Map.of("min.insync.replicas", "0")));
    CreatableTopic nullConfig = topic("edge-none", 1, 1);
    nullConfig.configs().add(new CreatableTopicConfig().setName("retention.ms").setValue(null));
    ask(probe, "CreateTopics, null config value", version, nullConfig);
    ask(
        probe,
        "CreateTopics, the same name twice",
        version,
        topic("edge-none", 1, 1),
        topic("edge-none", 2, 1));
    ask(probe, "CreateTopics, nothing", version);
    ask(
        probe,
        "CreateTopics, one good and one bad",
        version,
        topic("edge-made-v" + version, -1, -1),
        topic("a/b", 1, 1));
    ask(
        probe,
        "CreateTopics, differs from an existing one in . and _ only",
        version,
        topic("edge-made.v" + version, 1, 1),
        topic("edge-made_v" + version, 1, 1));
    ask(probe, "CreateTopics, internal", version, topic("__consumer_offsets", 1, 1));
    validateOnly(probe, version);
    assign(probe, version);
  }

  private static void validateOnly(Probe probe, int version) throws IOException {
    for (CreatableTopic topic :
        List.of(topic("edge-validated", 3, 1, Map.of("retention.ms", "9")), topic(PLAIN, 1, 1))) {
      CreateTopicsRequestData request = request(topic).setValidateOnly(true);
      probe.ask("CreateTopics, validate only " + topic.name(), request, version);
    }
  }

  private static void assign(Probe probe, int version) throws IOException {
    ask(
        probe,
        "CreateTopics, assigned by hand",
        version,
        assigned("edge-assigned-v" + version, -1, new int[] {0, 1}, BROKER_ID));
    ask(
        probe,
        "CreateTopics, assigned to an unknown broker",
        version,
        assigned("edge-none", -1, new int[] {0}, 77));
    ask(
        probe,
        "CreateTopics, assigned with a gap",
        version,
        assigned("edge-none", -1, new int[] {0, 2}, BROKER_ID));
    ask(
        probe,
        "CreateTopics, assigned and counted",
        version,
        assigned("edge-none", 1, new int[] {0}, BROKER_ID));
    ask(
        probe,
        "CreateTopics, assigned to nobody",
        version,
        assigned("edge-none", -1, new int[] {0}));
    ask(
        probe,
        "CreateTopics, assigned twice to one broker",
        version,
        assigned("edge-none", -1, new int[] {0}, BROKER_ID, BROKER_ID));
  }

  private static CreatableTopic assigned(
      String name, int count, int[] partitions, Integer... brokers) {
    CreatableReplicaAssignmentCollection assignments = new CreatableReplicaAssignmentCollection();
    for (int partition : partitions) {
      assignments.add(
          new CreatableReplicaAssignment()
              .setPartitionIndex(partition)
              .setBrokerIds(List.of(brokers)));
    }
    return topic(name, count, count).setAssignments(assignments);
  }

  static CreatableTopic topic(String name, int partitions, int replicas) {
    return topic(name, partitions, replicas, Map.of());
  }

  static CreatableTopic topic(
      String name, int partitions, int replicas, Map<String, String> configs) {
    CreatableTopicConfigCollection collection = new CreatableTopicConfigCollection();
    new TreeMap<>(configs)
        .forEach(
            (key, value) ->
                collection.add(new CreatableTopicConfig().setName(key).setValue(value)));
    return new CreatableTopic()
        .setName(name)
        .setNumPartitions(partitions)
        .setReplicationFactor((short) replicas)
        .setConfigs(collection);
  }

  static CreateTopicsRequestData request(CreatableTopic... topics) {
    CreatableTopicCollection collection = new CreatableTopicCollection();
    collection.addAll(List.of(topics));
    return new CreateTopicsRequestData().setTimeoutMs(TIMEOUT_MS).setTopics(collection);
  }

  private static void ask(Probe probe, String name, int version, CreatableTopic... topics)
      throws IOException {
    probe.ask(name, request(topics), version);
  }

  private static void extend(Probe probe, int version) throws IOException {
    String topic = "edge-assigned-v2";
    extend(probe, "fewer", version, topic, 1, false);
    extend(probe, "as many", version, topic, 2, false);
    extend(probe, "0", version, topic, 0, false);
    extend(probe, "of an unknown topic", version, "edge-none", 3, false);
    extend(probe, "validate only", version, topic, 5, true);
    extend(probe, "assigned to an unknown broker", version, topic, 3, false, 77);
    extend(probe, "assigned too often", version, topic, 3, false, BROKER_ID, BROKER_ID);
  }

  private static void extend(
      Probe probe,
      String what,
      int version,
      String name,
      int count,
      boolean validateOnly,
      int... brokers)
      throws IOException {
    CreatePartitionsTopicCollection topics = new CreatePartitionsTopicCollection();
    List<CreatePartitionsAssignment> assignments =
        brokers.length == 0
            ? null
            : Arrays.stream(brokers)
                .mapToObj(broker -> new CreatePartitionsAssignment().setBrokerIds(List.of(broker)))
                .toList();
    topics.add(
        new CreatePartitionsTopic().setName(name).setCount(count).setAssignments(assignments));
    probe.ask(
        "CreatePartitions, " + what,
        new CreatePartitionsRequestData()
            .setTopics(topics)
            .setTimeoutMs(TIMEOUT_MS)
            .setValidateOnly(validateOnly),
        version);
  }

  private static void delete(Probe probe, int version) throws IOException {
    DeleteTopicsRequestData request = new DeleteTopicsRequestData().setTimeoutMs(TIMEOUT_MS);
    if (version < 6) {
      probe.ask(
          "DeleteTopics, unknown",
          request.duplicate().setTopicNames(List.of("edge-none", "a/b")),
          version);
      probe.ask(
          "DeleteTopics, twice",
          request
              .duplicate()
              .setTopicNames(List.of("edge-made-v" + version, "edge-made-v" + version)),
          version);
      return;
    }
    DeleteTopicState byName = new DeleteTopicState().setName("edge-none");
    DeleteTopicState byId = new DeleteTopicState().setName(null).setTopicId(new Uuid(1, 2));
    DeleteTopicState byNothing = new DeleteTopicState().setName(null);
    DeleteTopicState byBoth = new DeleteTopicState().setName(PLAIN).setTopicId(new Uuid(1, 2));
    probe.ask(
        "DeleteTopics, unknown name", request.duplicate().setTopics(List.of(byName)), version);
    probe.ask("DeleteTopics, unknown id", request.duplicate().setTopics(List.of(byId)), version);
    probe.ask(
        "DeleteTopics, no name, no id", request.duplicate().setTopics(List.of(byNothing)), version);
    probe.ask("DeleteTopics, name and id", request.duplicate().setTopics(List.of(byBoth)), version);
  }

  private static void describe(Probe probe) throws IOException {
    for (int version = 0; version <= 2; version++) {
      probe.ask("DescribeCluster", new DescribeClusterRequestData(), version);
      if (version > 0) {
        for (int type : new int[] {2, 3}) {
          probe.ask(
              "DescribeCluster, endpoint type " + type,
              new DescribeClusterRequestData().setEndpointType((byte) type),
              version);
        }
      }
    }
    describePartitions(probe, "all of two topics", 100, null, EMPTY, PLAIN);
    describePartitions(probe, "limit", 1, null, EMPTY, PLAIN);
    describePartitions(probe, "cursor", 100, cursor(EMPTY, 1), EMPTY, PLAIN);
    describePartitions(probe, "cursor after the first topic", 100, cursor(FETCH, 0), EMPTY, PLAIN);
    describePartitions(probe, "cursor with a negative partition", 100, cursor(EMPTY, -1), EMPTY);
    describePartitions(probe, "unknown topic", 100, null, "edge-none", PLAIN);
    describePartitions(probe, "invalid name", 100, null, "a/b");
    describePartitions(probe, "limit 0", 0, null, PLAIN);
  }

  private static Cursor cursor(String topic, int partition) {
    return new Cursor().setTopicName(topic).setPartitionIndex(partition);
  }

  private static void describePartitions(
      Probe probe, String what, int limit, Cursor cursor, String... topics) throws IOException {
    probe.ask(
        "DescribeTopicPartitions, " + what,
        new DescribeTopicPartitionsRequestData()
            .setTopics(Arrays.stream(topics).map(name -> new TopicRequest().setName(name)).toList())
            .setResponsePartitionLimit(limit)
            .setCursor(cursor),
        0);
  }

  private static void metadata(Probe probe, Ground ground) throws Exception {
    for (int version = 0; version <= 13; version++) {
      metadata(probe, "existing", version, new MetadataRequestTopic().setName(EMPTY));
      metadata(probe, "invalid name", version, new MetadataRequestTopic().setName("a/b"));
      if (version >= 1) {
        metadata(probe, "no topics", version);
      }
      if (version >= 4) { // Below, a question for an unknown topic creates it.
        metadata(probe, "unknown topic", version, new MetadataRequestTopic().setName("edge-none"));
      }
      if (version >= 12) {
        metadata(
            probe,
            "unknown id",
            version,
            new MetadataRequestTopic().setName(null).setTopicId(new Uuid(1, 2)));
        metadata(
            probe,
            "by id",
            version,
            new MetadataRequestTopic().setName(null).setTopicId(ground.topicId(EMPTY)));
        metadata(
            probe,
            "by id and a name that is not its own",
            version,
            new MetadataRequestTopic().setName(PLAIN).setTopicId(ground.topicId(EMPTY)));
      }
    }
  }

  private static void metadata(
      Probe probe, String what, int version, MetadataRequestTopic... topics) throws IOException {
    MetadataRequestData request = new MetadataRequestData().setTopics(List.of(topics));
    if (version >= 4) {
      request.setAllowAutoTopicCreation(false);
    }
    probe.ask("Metadata, " + what, request, version);
  }
}
