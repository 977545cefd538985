// Members of a group, each on a thread of its own, because poll() is what keeps a member alive.
package dev.millrace.conformance.client;

import static dev.millrace.conformance.client.Cluster.await;
import static dev.millrace.conformance.client.Cluster.check;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

final class GroupChecks {
  private static final int PARTITIONS = 6;
  private static final int RECORD_COUNT = 300;

  private GroupChecks() {}

  /** A consumer on a thread; what it owns can be read from any other. */
  private static final class Member implements AutoCloseable {
    final Thread thread = new Thread(this::poll);
    final Map<String, AtomicInteger> seen;
    volatile Set<TopicPartition> owned = Set.of();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean isLeaving;
    private boolean hasCommitted;

    Member(
        Cluster cluster,
        String topic,
        Map<String, String> settings,
        Map<String, AtomicInteger> seen) {
      this.seen = seen;
      consumer = cluster.consumer(settings);
      consumer.subscribe(
          List.of(topic),
          new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
              consumer.commitSync(); // The last chance: who gets them next starts
              // from here.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
          });
      thread.start();
    }

    private void poll() {
      while (!isLeaving || !hasCommitted) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
          String place = record.partition() + "/" + record.offset();
          seen.computeIfAbsent(place, key -> new AtomicInteger()).incrementAndGet();
        }
        owned = Set.copyOf(consumer.assignment());
        commit();
      }
      consumer.close();
    }

    private void commit() {
      try {
        consumer.commitSync();
        hasCommitted = true;
      } catch (RebalanceInProgressException e) {
        // The next poll() completes the rebalance, and what is revoked there is committed
        // there.
        hasCommitted = false;
      }
    }

    @Override
    public void close() throws InterruptedException {
      isLeaving = true;
      thread.join();
      owned = Set.of();
    }
  }

  private static void produce(Cluster cluster, String topic) {
    try (KafkaProducer<byte[], byte[]> producer = cluster.producer(Map.of())) {
      for (int index = 0; index < RECORD_COUNT; index++) {
        byte[] value = Integer.toString(index).getBytes(UTF_8);
        producer.send(new ProducerRecord<>(topic, index % PARTITIONS, null, value));
      }
    }
  }

  private static boolean isShared(List<Member> members) {
    List<TopicPartition> owned = members.stream().flatMap(member -> member.owned.stream()).toList();
    return owned.size() == PARTITIONS
        && Set.copyOf(owned).size() == PARTITIONS
        && members.stream().allMatch(member -> member.owned.size() == PARTITIONS / members.size());
  }

  static void groupOfThree(Cluster cluster) throws Exception {
    for (String assignor : List.of("RangeAssignor", "CooperativeStickyAssignor")) {
      String topic = cluster.createTopic("java-group", PARTITIONS, Map.of());
      Map<String, String> settings =
          new HashMap<>(
              Map.of(
                  "group.id",
                  cluster.uniqueName("java-group"),
                  "heartbeat.interval.ms",
                  "500",
                  "partition.assignment.strategy",
                  "org.apache.kafka.clients.consumer." + assignor));
      Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
      List<Member> members = new ArrayList<>();
      for (int index = 0; index < 3; index++) {
        members.add(new Member(cluster, topic, settings, seen));
      }
      await("three members of two partitions each", () -> isShared(members));
      produce(cluster, topic);
      await("every record", () -> seen.size() == RECORD_COUNT);
      members.remove(0).close();
      await("two members of three partitions each", () -> isShared(members));
      produce(cluster, topic);
      await("every record again", () -> seen.size() == 2 * RECORD_COUNT);
      for (Member member : members) {
        member.close();
      }
      // Each was committed before its partition changed hands, so none was given out twice.
      seen.forEach((place, times) -> check("times of " + place, 1, times.get()));
    }
  }

  static void staticMember(Cluster cluster) throws Exception {
    String topic = cluster.createTopic("java-static", PARTITIONS, Map.of());
    String group = cluster.uniqueName("java-static");
    Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    List<Member> members = new ArrayList<>();
    for (int index = 0; index < 2; index++) {
      members.add(new Member(cluster, topic, staticSettings(group, index), seen));
    }
    await("two members", () -> isShared(members));
    Set<TopicPartition> before = members.get(1).owned;
    members.get(1).close(); // A static member does not leave when it closes.
    members.set(1, new Member(cluster, topic, staticSettings(group, 1), seen));
    await("the same two", () -> isShared(members));
    check("owned after the restart", before, members.get(1).owned);
    var description = cluster.admin.describeConsumerGroups(List.of(group)).all().get().get(group);
    Set<String> instances =
        Set.copyOf(
            description.members().stream()
                .map(member -> member.groupInstanceId().orElse("none"))
                .toList());
    check("instances", Set.of("instance-0", "instance-1"), instances);
    for (Member member : members) {
      member.close();
    }
  }

  private static Map<String, String> staticSettings(String group, int index) {
    return Map.of(
        "group.id",
        group,
        "group.instance.id",
        "instance-" + index,
        "heartbeat.interval.ms",
        "500");
  }
}
