// Committed offsets: by members, by strangers and by consumers without a group; and reading them
// back.
package dev.millrace.conformance.edges;

import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.OffsetCommitRequestData;
import org.apache.kafka.common.message.OffsetCommitRequestData.OffsetCommitRequestPartition;
import org.apache.kafka.common.message.OffsetCommitRequestData.OffsetCommitRequestTopic;
import org.apache.kafka.common.message.OffsetFetchRequestData;
import org.apache.kafka.common.message.OffsetFetchRequestData.OffsetFetchRequestGroup;
import org.apache.kafka.common.message.OffsetFetchRequestData.OffsetFetchRequestTopic;
import org.apache.kafka.common.message.OffsetFetchRequestData.OffsetFetchRequestTopics;

final class CommitEdges {
  private static final int FIRST_VERSION_WITH_IDS = 10;
  private static final int FIRST_VERSION_WITH_GROUPS = 8;
  private static final int METADATA_MAX_LETTERS = 4096;
  private static final Uuid UNKNOWN_ID = new Uuid(1, 2);

  private final Probe probe;
  private final Uuid topicId;
  private final int version;
  private final String group;

  private CommitEdges(Probe probe, Uuid topicId, int version) {
    this.probe = probe;
    this.topicId = topicId;
    this.version = version;
    this.group = "edge-commit-v" + version;
  }

  static void ask(Probe probe, Ground ground) throws Exception {
    Uuid topicId = ground.topicId(TopicEdges.EMPTY);
    for (int version = 2; version <= 10; version++) {
      new CommitEdges(probe, topicId, version).commit();
    }
    for (int version = 1; version <= 10; version++) {
      new CommitEdges(probe, topicId, version).fetch();
    }
  }

  private OffsetCommitRequestPartition partition(int index, long offset, String metadata) {
    return new OffsetCommitRequestPartition()
        .setPartitionIndex(index)
        .setCommittedOffset(offset)
        .setCommittedMetadata(metadata);
  }

  private OffsetCommitRequestData request(
      String name, Uuid id, OffsetCommitRequestPartition... partitions) {
    OffsetCommitRequestTopic topic =
        new OffsetCommitRequestTopic().setPartitions(List.of(partitions));
    topic = version >= FIRST_VERSION_WITH_IDS ? topic.setTopicId(id) : topic.setName(name);
    return new OffsetCommitRequestData()
        .setGroupId(group)
        .setMemberId("")
        .setGenerationIdOrMemberEpoch(-1)
        .setTopics(List.of(topic));
  }

  private OffsetCommitRequestData request(OffsetCommitRequestPartition... partitions) {
    return request(TopicEdges.EMPTY, topicId, partitions);
  }

  private void commit(String what, OffsetCommitRequestData request) throws IOException {
    probe.ask("OffsetCommit, " + what, request, version);
  }

  private void commit() throws IOException {
    commit("by a simple consumer", request(partition(0, 5, "note")));
    commit("metadata of 4096 letters", request(partition(0, 6, "m".repeat(METADATA_MAX_LETTERS))));
    commit(
        "metadata of 4097 letters beside a good one",
        request(partition(0, 7, "m".repeat(METADATA_MAX_LETTERS + 1)), partition(1, 7, "")));
    commit("null metadata", request(partition(0, 5, null)));
    commit("negative offset", request(partition(1, -1, "")));
    commit("unknown partition", request(partition(9, 5, "")));
    commit("unknown topic", request("edge-none", UNKNOWN_ID, partition(0, 5, "")));
    commit(
        "generation of an unknown group",
        request(partition(0, 5, "")).setMemberId("nobody").setGenerationIdOrMemberEpoch(1));
    commit("empty group id", request(partition(0, 5, "")).setGroupId(""));
    commit(
        "by a stranger to a live group",
        request(partition(0, 5, ""))
            .setGroupId(GroupEdges.LIVE)
            .setMemberId("nobody")
            .setGenerationIdOrMemberEpoch(1));
    commit(
        "by a simple consumer to a live group",
        request(partition(0, 5, "")).setGroupId(GroupEdges.LIVE));
  }

  private void fetch() throws IOException {
    fetch("of an unknown group", "edge-none", TopicEdges.EMPTY, topicId, 0, 1);
    fetch(
        "committed, not committed, unknown partition",
        "edge-commit-v9",
        TopicEdges.EMPTY,
        topicId,
        0,
        1,
        9);
    fetch("unknown topic", "edge-commit-v9", "edge-none", UNKNOWN_ID, 0);
    fetch("of a group without name", "", TopicEdges.EMPTY, topicId, 0);
    if (version >= 2) {
      fetchAll("edge-commit-v9");
      fetchAll("edge-none");
    }
  }

  private void fetchAll(String from) throws IOException {
    OffsetFetchRequestData request = new OffsetFetchRequestData();
    if (version >= FIRST_VERSION_WITH_GROUPS) {
      request.setGroups(List.of(new OffsetFetchRequestGroup().setGroupId(from).setTopics(null)));
    } else {
      request.setGroupId(from).setTopics(null);
    }
    probe.ask("OffsetFetch, all of " + from, request, version);
  }

  private void fetch(String what, String from, String name, Uuid id, Integer... partitions)
      throws IOException {
    OffsetFetchRequestData request = new OffsetFetchRequestData();
    if (version >= FIRST_VERSION_WITH_GROUPS) {
      OffsetFetchRequestTopics topic =
          new OffsetFetchRequestTopics().setPartitionIndexes(List.of(partitions));
      topic = version >= FIRST_VERSION_WITH_IDS ? topic.setTopicId(id) : topic.setName(name);
      request.setGroups(
          List.of(new OffsetFetchRequestGroup().setGroupId(from).setTopics(List.of(topic))));
    } else {
      request
          .setGroupId(from)
          .setTopics(
              List.of(
                  new OffsetFetchRequestTopic()
                      .setName(name)
                      .setPartitionIndexes(List.of(partitions))));
    }
    probe.ask("OffsetFetch, " + what, request, version);
  }
}
