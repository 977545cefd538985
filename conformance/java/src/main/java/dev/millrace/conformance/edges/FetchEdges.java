// Fetching where nothing is, from where one should not, and with limits smaller than what is there.
// The ground: partition 0 has three batches of three records each, partition 1 begins at offset 3.
package dev.millrace.conformance.edges;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.DeleteRecordsRequestData;
import org.apache.kafka.common.message.DeleteRecordsRequestData.DeleteRecordsPartition;
import org.apache.kafka.common.message.DeleteRecordsRequestData.DeleteRecordsTopic;
import org.apache.kafka.common.message.FetchRequestData;
import org.apache.kafka.common.message.FetchRequestData.FetchPartition;
import org.apache.kafka.common.message.FetchRequestData.FetchTopic;
import org.apache.kafka.common.message.FetchRequestData.ForgottenTopic;
import org.apache.kafka.common.message.FetchResponseData;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceRequestData.PartitionProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceDataCollection;
import org.apache.kafka.common.record.internal.MemoryRecords;

final class FetchEdges {
  private static final int[] VERSIONS = {4, 5, 7, 9, 11, 12, 13, 15, 17, 18};
  private static final int FIRST_VERSION_WITH_SESSIONS = 7;
  private static final int FIRST_VERSION_WITH_LEADER_EPOCH = 9;
  private static final int FIRST_VERSION_WITH_IDS = 13;
  private static final int FIRST_VERSION_WITHOUT_REPLICA = 15;
  private static final int BATCH_COUNT = 3;
  private static final int END_OFFSET = 9;
  private static final int MEBIBYTE = 1 << 20;
  private static final int NO_SESSION_EPOCH = -1;
  private static final Uuid UNKNOWN_ID = new Uuid(1, 2);

  private final Probe probe;
  private final Uuid topicId;
  private final int version;

  private FetchEdges(Probe probe, Uuid topicId, int version) {
    this.probe = probe;
    this.topicId = topicId;
    this.version = version;
  }

  static void ask(Probe probe, Ground ground) throws Exception {
    for (int index = 0; index < BATCH_COUNT; index++) {
      fill(probe, 0);
      fill(probe, 1);
    }
    deleteRecords(probe);
    Uuid topicId = ground.topicId(TopicEdges.FETCH);
    for (int version : VERSIONS) {
      FetchEdges edges = new FetchEdges(probe, topicId, version);
      edges.offsets();
      edges.limits();
      if (version >= FIRST_VERSION_WITH_SESSIONS) {
        edges.sessions();
      }
    }
  }

  private static void fill(Probe probe, int partition) throws IOException {
    TopicProduceDataCollection topics = new TopicProduceDataCollection();
    topics.add(
        new TopicProduceData()
            .setName(TopicEdges.FETCH)
            .setPartitionData(
                List.of(
                    new PartitionProduceData()
                        .setIndex(partition)
                        .setRecords(
                            MemoryRecords.readableRecords(ByteBuffer.wrap(BatchBytes.three()))))));
    probe.ask(
        "Produce, ground of fetch",
        new ProduceRequestData().setAcks((short) -1).setTimeoutMs(5_000).setTopicData(topics),
        9);
  }

  private static void deleteRecords(Probe probe) throws IOException {
    for (int version = 0; version <= 2; version++) {
      for (long offset : new long[] {3, 100, -2, 2}) {
        probe.ask(
            "DeleteRecords, before " + offset, deletion(TopicEdges.FETCH, 1, offset), version);
      }
      probe.ask("DeleteRecords, unknown topic", deletion("edge-none", 0, 0), version);
      probe.ask("DeleteRecords, unknown partition", deletion(TopicEdges.FETCH, 9, 0), version);
    }
    probe.ask("DeleteRecords, to the end", deletion(TopicEdges.SMALL, 0, -1), 2);
  }

  private static DeleteRecordsRequestData deletion(String topic, int partition, long offset) {
    return new DeleteRecordsRequestData()
        .setTimeoutMs(5_000)
        .setTopics(
            List.of(
                new DeleteRecordsTopic()
                    .setName(topic)
                    .setPartitions(
                        List.of(
                            new DeleteRecordsPartition()
                                .setPartitionIndex(partition)
                                .setOffset(offset)))));
  }

  private FetchPartition partition(int index, long offset) {
    return new FetchPartition()
        .setPartition(index)
        .setFetchOffset(offset)
        .setPartitionMaxBytes(MEBIBYTE);
  }

  private FetchTopic topic(FetchPartition... partitions) {
    return topic(TopicEdges.FETCH, topicId, partitions);
  }

  private FetchTopic topic(String name, Uuid id, FetchPartition... partitions) {
    FetchTopic topic = new FetchTopic().setPartitions(List.of(partitions));
    return version >= FIRST_VERSION_WITH_IDS ? topic.setTopicId(id) : topic.setTopic(name);
  }

  /** A request that does not wait, outside any session. */
  private FetchRequestData request(FetchTopic... topics) {
    FetchRequestData request =
        new FetchRequestData()
            .setMaxWaitMs(0)
            .setMinBytes(0)
            .setMaxBytes(MEBIBYTE)
            .setTopics(new ArrayList<>(List.of(topics)));
    if (version < FIRST_VERSION_WITHOUT_REPLICA) {
      request.setReplicaId(-1);
    }
    return version < FIRST_VERSION_WITH_SESSIONS
        ? request
        : request.setSessionEpoch(NO_SESSION_EPOCH);
  }

  private FetchResponseData fetch(String what, FetchRequestData request) throws IOException {
    return (FetchResponseData) probe.ask("Fetch, " + what, request, version);
  }

  private void offsets() throws IOException {
    fetch("from 0", request(topic(partition(0, 0))));
    fetch("from within a batch", request(topic(partition(0, 4))));
    fetch("from the end", request(topic(partition(0, END_OFFSET))));
    fetch("offset too high", request(topic(partition(0, 100))));
    fetch("offset too low", request(topic(partition(1, 0))));
    fetch("negative offset", request(topic(partition(0, -1))));
    fetch("unknown partition", request(topic(partition(9, 0))));
    fetch("unknown topic", request(topic("edge-none", UNKNOWN_ID, partition(0, 0))));
    fetch(
        "unknown topic beside a known one",
        request(topic("edge-none", UNKNOWN_ID, partition(0, 0)), topic(partition(0, 0))));
    fetch("read committed", request(topic(partition(0, 0))).setIsolationLevel((byte) 1));
    if (version >= FIRST_VERSION_WITH_LEADER_EPOCH) {
      fetch("leader epoch 0", request(topic(partition(0, 0).setCurrentLeaderEpoch(0))));
      fetch("future leader epoch", request(topic(partition(0, 0).setCurrentLeaderEpoch(50))));
    }
    if (version >= 12) {
      fetch(
          "last fetched epoch of the future",
          request(topic(partition(0, 4).setCurrentLeaderEpoch(0).setLastFetchedEpoch(7))));
    }
  }

  private void limits() throws IOException {
    fetch("max bytes 1", request(topic(partition(0, 0), partition(1, 3))).setMaxBytes(1));
    fetch("partition max bytes 1", request(topic(partition(0, 0).setPartitionMaxBytes(1))));
    fetch(
        "partition max bytes 1 of the second",
        request(topic(partition(0, 0), partition(1, 3).setPartitionMaxBytes(1))));
    fetch("one batch and a half", request(topic(partition(0, 0).setPartitionMaxBytes(150))));
    fetch("max bytes 0", request(topic(partition(0, 0))).setMaxBytes(0));
    fetch(
        "more than there is",
        request(topic(partition(0, 0))).setMinBytes(MEBIBYTE).setMaxWaitMs(100));
    fetch("no topics", request());
  }

  private void sessions() throws IOException {
    fetch(
        "unknown session", request(topic(partition(0, 0))).setSessionId(12345).setSessionEpoch(1));
    fetch("unknown session to be closed", request().setSessionId(12345));
    int session =
        fetch("a new session", request(topic(partition(0, 0), partition(1, 9))).setSessionEpoch(0))
            .sessionId();
    fetch("session, nothing changed", within(session, 1));
    fetch("session, same epoch again", within(session, 1));
    fetch("session, epoch too high", within(session, 5));
    FetchRequestData moved = within(session, 2);
    moved.topics().add(topic(partition(0, 3)));
    fetch("session, an offset moved", moved);
    FetchRequestData forgetting = within(session, 3);
    forgetting.forgottenTopicsData().add(forgotten());
    fetch("session, a partition forgotten", forgetting);
    fetch("session, the forgotten stays away", within(session, 4));
    FetchRequestData wrong = within(session, 5);
    wrong.topics().add(topic(partition(9, 0)));
    fetch("session, unknown partition added", wrong);
    fetch("session, unknown partition still there", within(session, 6));
    fetch("session, closed", request(topic(partition(0, 0))).setSessionId(session));
    fetch("session, after it was closed", within(session, 7));
  }

  private FetchRequestData within(int session, int epoch) {
    return request().setSessionId(session).setSessionEpoch(epoch);
  }

  private ForgottenTopic forgotten() {
    ForgottenTopic topic = new ForgottenTopic().setPartitions(List.of(0));
    return version >= FIRST_VERSION_WITH_IDS
        ? topic.setTopicId(topicId)
        : topic.setTopic(TopicEdges.FETCH);
  }
}
