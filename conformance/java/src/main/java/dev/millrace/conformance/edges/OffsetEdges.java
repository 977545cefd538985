// Offsets by time and by leader epoch, of a filled and of an empty partition.
package dev.millrace.conformance.edges;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.message.ListOffsetsRequestData;
import org.apache.kafka.common.message.ListOffsetsRequestData.ListOffsetsPartition;
import org.apache.kafka.common.message.ListOffsetsRequestData.ListOffsetsTopic;
import org.apache.kafka.common.message.OffsetForLeaderEpochRequestData;
import org.apache.kafka.common.message.OffsetForLeaderEpochRequestData.OffsetForLeaderPartition;
import org.apache.kafka.common.message.OffsetForLeaderEpochRequestData.OffsetForLeaderTopic;
import org.apache.kafka.common.message.OffsetForLeaderEpochRequestData.OffsetForLeaderTopicCollection;

final class OffsetEdges {
  private static final int CONSUMER = -1;
  private static final int LIST_WITH_EPOCH_VERSION = 4;

  private OffsetEdges() {}

  static void ask(Probe probe) throws IOException {
    for (int version = 1; version <= 11; version++) {
      for (long time = -1; time >= -7; time--) {
        list(probe, "time " + time, version, time, -1);
      }
      list(probe, "time 0", version, 0, -1);
      list(probe, "the very time", version, BatchBytes.TIME_MS, -1);
      list(probe, "after the last", version, BatchBytes.TIME_MS + 1, -1);
      if (version >= LIST_WITH_EPOCH_VERSION) {
        list(probe, "leader epoch 0", version, -1, 0);
        list(probe, "future leader epoch", version, -1, 50);
      }
    }
    for (int version = 2; version <= 4; version++) {
      for (int epoch : new int[] {0, 1, 50, -1}) {
        epochEnd(probe, "of epoch " + epoch, version, -1, epoch);
      }
      epochEnd(probe, "leader epoch 0", version, 0, 0);
      epochEnd(probe, "future leader epoch", version, 50, 0);
    }
  }

  /** Asks for a filled, an empty, a truncated and an unknown partition, and an unknown topic. */
  private static void list(Probe probe, String what, int version, long time, int leaderEpoch)
      throws IOException {
    ListOffsetsRequestData request =
        new ListOffsetsRequestData()
            .setReplicaId(CONSUMER)
            .setTopics(
                List.of(
                    topic(TopicEdges.FETCH, time, leaderEpoch, 0, 1, 9),
                    topic(TopicEdges.EMPTY, time, leaderEpoch, 0),
                    topic("edge-none", time, leaderEpoch, 0)));
    probe.ask("ListOffsets, " + what, request, version);
    if (version >= 2 && leaderEpoch < 0 && time >= -3) {
      probe.ask(
          "ListOffsets, read committed, " + what,
          request.duplicate().setIsolationLevel((byte) 1),
          version);
    }
  }

  private static ListOffsetsTopic topic(
      String name, long time, int leaderEpoch, int... partitions) {
    return new ListOffsetsTopic()
        .setName(name)
        .setPartitions(
            Arrays.stream(partitions)
                .mapToObj(
                    index ->
                        new ListOffsetsPartition()
                            .setPartitionIndex(index)
                            .setTimestamp(time)
                            .setCurrentLeaderEpoch(leaderEpoch))
                .toList());
  }

  private static void epochEnd(Probe probe, String what, int version, int leaderEpoch, int epoch)
      throws IOException {
    OffsetForLeaderTopicCollection topics = new OffsetForLeaderTopicCollection();
    for (String name : new String[] {TopicEdges.FETCH, TopicEdges.EMPTY, "edge-none"}) {
      topics.add(
          new OffsetForLeaderTopic()
              .setTopic(name)
              .setPartitions(
                  List.of(
                      new OffsetForLeaderPartition()
                          .setPartition(0)
                          .setCurrentLeaderEpoch(leaderEpoch)
                          .setLeaderEpoch(epoch))));
    }
    OffsetForLeaderEpochRequestData request =
        new OffsetForLeaderEpochRequestData().setTopics(topics);
    if (version >= 3) {
      request.setReplicaId(CONSUMER);
    }
    probe.ask("OffsetForLeaderEpoch, " + what, request, version);
  }
}
