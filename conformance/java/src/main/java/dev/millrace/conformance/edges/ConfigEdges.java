// Describing and altering configs.
package dev.millrace.conformance.edges;

import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.message.AlterConfigsRequestData;
import org.apache.kafka.common.message.DescribeConfigsRequestData;
import org.apache.kafka.common.message.DescribeConfigsRequestData.DescribeConfigsResource;
import org.apache.kafka.common.message.IncrementalAlterConfigsRequestData;
import org.apache.kafka.common.message.IncrementalAlterConfigsRequestData.AlterConfigsResource;
import org.apache.kafka.common.message.IncrementalAlterConfigsRequestData.AlterConfigsResourceCollection;
import org.apache.kafka.common.message.IncrementalAlterConfigsRequestData.AlterableConfig;
import org.apache.kafka.common.message.IncrementalAlterConfigsRequestData.AlterableConfigCollection;

final class ConfigEdges {
  private static final byte TOPIC = 2;
  private static final byte BROKER = 4;
  private static final byte SET = 0;
  private static final byte DELETE = 1;
  private static final byte APPEND = 2;
  private static final byte SUBTRACT = 3;

  private ConfigEdges() {}

  static void ask(Probe probe) throws IOException {
    for (int version = 1; version <= 4; version++) {
      describe(probe, version);
    }
    for (int version = 0; version <= 1; version++) {
      alter(probe, version);
    }
    for (int version = 0; version <= 2; version++) {
      replace(probe, version);
    }
  }

  private static void describe(Probe probe, int version) throws IOException {
    describe(probe, "unknown topic", version, TOPIC, "edge-none", null);
    describe(probe, "invalid topic name", version, TOPIC, "a/b", null);
    describe(probe, "empty topic name", version, TOPIC, "", null);
    describe(
        probe,
        "three of a topic",
        version,
        TOPIC,
        TopicEdges.COMPACT,
        List.of("cleanup.policy", "retention.ms", "no.such.config"));
    describe(probe, "none of a topic", version, TOPIC, TopicEdges.COMPACT, List.of());
    describe(probe, "unknown broker", version, BROKER, "77", null);
    describe(probe, "broker by a name", version, BROKER, "first", null);
    describe(probe, "unknown resource type", version, (byte) 99, "x", null);
  }

  private static void describe(
      Probe probe, String what, int version, byte type, String name, List<String> keys)
      throws IOException {
    DescribeConfigsResource resource =
        new DescribeConfigsResource()
            .setResourceType(type)
            .setResourceName(name)
            .setConfigurationKeys(keys);
    probe.ask(
        "DescribeConfigs, " + what,
        new DescribeConfigsRequestData().setResources(List.of(resource)),
        version);
  }

  private static void alter(Probe probe, int version) throws IOException {
    String topic = TopicEdges.EMPTY;
    alter(probe, "unknown operation", version, topic, config("retention.ms", (byte) 9, "1"));
    alter(probe, "unknown name", version, topic, config("no.such.config", SET, "1"));
    alter(probe, "invalid value", version, topic, config("retention.ms", SET, "soon"));
    alter(probe, "out of range", version, topic, config("min.insync.replicas", SET, "0"));
    alter(probe, "null value", version, topic, config("retention.ms", SET, null));
    alter(probe, "delete what is not set", version, topic, config("retention.ms", DELETE, null));
    alter(probe, "append to a number", version, topic, config("retention.ms", APPEND, "1"));
    alter(
        probe, "append what is there", version, topic, config("cleanup.policy", APPEND, "delete"));
    alter(
        probe,
        "subtract what is not there",
        version,
        topic,
        config("cleanup.policy", SUBTRACT, "compact"));
    alter(
        probe,
        "the same name twice",
        version,
        topic,
        config("retention.ms", SET, "1"),
        config("retention.ms", SET, "2"));
    alter(
        probe,
        "one good and one bad",
        version,
        topic,
        config("retention.ms", SET, "1"),
        config("segment.bytes", SET, "few"));
    alter(probe, "unknown topic", version, "edge-none", config("retention.ms", SET, "1"));
    alter(probe, "invalid topic name", version, "a/b", config("retention.ms", SET, "1"));
    alter(probe, "nothing", version, topic);
    probe.ask(
        "IncrementalAlterConfigs, validate only",
        request(topic, config("retention.ms", SET, "77")).setValidateOnly(true),
        version);
    describe(
        probe, "after the alterations", 4, TOPIC, topic, List.of("retention.ms", "cleanup.policy"));
  }

  private static AlterableConfig config(String name, byte operation, String value) {
    return new AlterableConfig().setName(name).setConfigOperation(operation).setValue(value);
  }

  private static IncrementalAlterConfigsRequestData request(
      String topic, AlterableConfig... configs) {
    AlterableConfigCollection collection = new AlterableConfigCollection();
    collection.addAll(List.of(configs));
    AlterConfigsResourceCollection resources = new AlterConfigsResourceCollection();
    resources.add(
        new AlterConfigsResource()
            .setResourceType(TOPIC)
            .setResourceName(topic)
            .setConfigs(collection));
    return new IncrementalAlterConfigsRequestData().setResources(resources);
  }

  private static void alter(
      Probe probe, String what, int version, String topic, AlterableConfig... configs)
      throws IOException {
    probe.ask("IncrementalAlterConfigs, " + what, request(topic, configs), version);
  }

  private static void replace(Probe probe, int version) throws IOException {
    for (String topic : new String[] {TopicEdges.EMPTY, "edge-none"}) {
      var configs = new AlterConfigsRequestData.AlterableConfigCollection();
      configs.add(
          new AlterConfigsRequestData.AlterableConfig()
              .setName("retention.ms")
              .setValue("604800000"));
      var resources = new AlterConfigsRequestData.AlterConfigsResourceCollection();
      resources.add(
          new AlterConfigsRequestData.AlterConfigsResource()
              .setResourceType(TOPIC)
              .setResourceName(topic)
              .setConfigs(configs));
      probe.ask(
          "AlterConfigs, " + topic, new AlterConfigsRequestData().setResources(resources), version);
    }
  }
}
