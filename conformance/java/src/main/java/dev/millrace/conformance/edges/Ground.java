// What must stand before the questions are asked: no topics and groups of an earlier run, the
// internal topics of groups and transactions, and leaders for the topics that questions create.
package dev.millrace.conformance.edges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

final class Ground implements AutoCloseable {
  static final String PREFIX = "edge-";
  private static final int ATTEMPTS_MAX = 100;
  private static final int ATTEMPT_PAUSE_MS = 100;

  private final Admin admin;
  private final Map<String, Uuid> topicIds = new TreeMap<>();

  Ground(String bootstrap) {
    admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap));
  }

  @Override
  public void close() {
    admin.close();
  }

  void prepare() throws Exception {
    Set<String> groups =
        admin.listGroups().all().get().stream()
            .map(GroupListing::groupId)
            .filter(group -> group.isEmpty() || group.startsWith(PREFIX))
            .collect(Collectors.toSet());
    for (String group : groups) {
      delete(group);
    }
    List<String> topics = new ArrayList<>(admin.listTopics().names().get());
    topics.removeIf(topic -> !topic.startsWith(PREFIX));
    admin.deleteTopics(topics).all().get();
    warmUpGroups();
  }

  private void delete(String group) throws Exception {
    try {
      admin.deleteConsumerGroups(List.of(group)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupNotEmptyException)) {
        throw e;
      }
      var everybody = new RemoveMembersFromConsumerGroupOptions();
      admin.removeMembersFromConsumerGroup(group, everybody).all().get();
      admin.deleteConsumerGroups(List.of(group)).all().get();
    }
  }

  /** The first question about a group creates the topic that holds groups; that takes a while. */
  private void warmUpGroups() throws Exception {
    retry(
        ApiException.class,
        () -> {
          try {
            admin.deleteConsumerGroups(List.of(PREFIX + "warm-up")).all().get();
          } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
              throw e;
            }
          }
        });
  }

  private interface Step {
    void run() throws Exception;
  }

  /** Repeats a step as long as it fails for such a cause. */
  private static void retry(Class<? extends ApiException> cause, Step step) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        step.run();
        return;
      } catch (ExecutionException e) {
        if (!cause.isInstance(e.getCause()) || attempt == ATTEMPTS_MAX) {
          throw e;
        }
        Thread.sleep(ATTEMPT_PAUSE_MS);
      }
    }
  }

  /** Waits until every partition of the topics has a leader that answers. */
  void awaitLeaders(Collection<String> topics) throws Exception {
    // The controller answers before the broker knows the new topics.
    retry(
        UnknownTopicOrPartitionException.class,
        () -> admin.describeTopics(topics).allTopicNames().get());
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (var description : admin.describeTopics(topics).allTopicNames().get().values()) {
      for (var partition : description.partitions()) {
        wanted.put(
            new TopicPartition(description.name(), partition.partition()), OffsetSpec.latest());
      }
    }
    admin.listOffsets(wanted).all().get();
  }

  Uuid topicId(String topic) throws Exception {
    if (!topicIds.containsKey(topic)) {
      var description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
      topicIds.put(topic, description.topicId());
    }
    return topicIds.get(topic);
  }

  /**
   * The ids that questions contain: whoever replays their bytes puts the ids of its own topics
   * there.
   */
  Map<String, Uuid> topicIds() {
    return topicIds;
  }
}
