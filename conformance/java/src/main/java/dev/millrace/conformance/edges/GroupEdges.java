// Members of classic groups: joining, staying, leaving, and being what one is not. Each version
// asks about groups of its own.
package dev.millrace.conformance.edges;

import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.clients.consumer.internals.ConsumerProtocol;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.message.DeleteGroupsRequestData;
import org.apache.kafka.common.message.DescribeGroupsRequestData;
import org.apache.kafka.common.message.HeartbeatRequestData;
import org.apache.kafka.common.message.JoinGroupRequestData;
import org.apache.kafka.common.message.JoinGroupRequestData.JoinGroupRequestProtocol;
import org.apache.kafka.common.message.JoinGroupRequestData.JoinGroupRequestProtocolCollection;
import org.apache.kafka.common.message.JoinGroupResponseData;
import org.apache.kafka.common.message.LeaveGroupRequestData;
import org.apache.kafka.common.message.LeaveGroupRequestData.MemberIdentity;
import org.apache.kafka.common.message.OffsetDeleteRequestData;
import org.apache.kafka.common.message.OffsetDeleteRequestData.OffsetDeleteRequestPartition;
import org.apache.kafka.common.message.OffsetDeleteRequestData.OffsetDeleteRequestTopic;
import org.apache.kafka.common.message.OffsetDeleteRequestData.OffsetDeleteRequestTopicCollection;
import org.apache.kafka.common.message.SyncGroupRequestData;
import org.apache.kafka.common.message.SyncGroupRequestData.SyncGroupRequestAssignment;
import org.apache.kafka.common.utils.Utils;

final class GroupEdges {
  /** A group with one member that stays for the rest of the questions. */
  static final String LIVE = "edge-live";

  private static final int SESSION_TIMEOUT_MS = 300_000;
  private static final int REQUIRES_MEMBER_ID_VERSION = 4;
  private static final int STATIC_VERSION = 5;

  private GroupEdges() {}

  static void ask(Probe probe) throws IOException {
    for (int version = 0; version <= 9; version++) {
      join(probe, version);
    }
    JoinGroupResponseData member = live(probe);
    for (int version = 0; version <= 4; version++) {
      heartbeat(probe, version, member);
    }
    for (int version = 0; version <= 5; version++) {
      sync(probe, version, member);
      leave(probe, version);
    }
    administer(probe);
  }

  private static JoinGroupRequestData request(String group, String memberId) {
    byte[] metadata =
        Utils.toArray(
            ConsumerProtocol.serializeSubscription(new Subscription(List.of(TopicEdges.EMPTY))));
    JoinGroupRequestProtocolCollection protocols = new JoinGroupRequestProtocolCollection();
    protocols.add(new JoinGroupRequestProtocol().setName("range").setMetadata(metadata));
    return new JoinGroupRequestData()
        .setGroupId(group)
        .setMemberId(memberId)
        .setSessionTimeoutMs(SESSION_TIMEOUT_MS)
        .setRebalanceTimeoutMs(SESSION_TIMEOUT_MS)
        .setProtocolType("consumer")
        .setProtocols(protocols);
  }

  private static JoinGroupResponseData join(
      Probe probe, String what, JoinGroupRequestData request, int version) throws IOException {
    return (JoinGroupResponseData) probe.ask("JoinGroup, " + what, request, version);
  }

  private static void join(Probe probe, int version) throws IOException {
    String group = "edge-join-v" + version;
    JoinGroupResponseData first = join(probe, "empty member id", request(group, ""), version);
    if (version >= REQUIRES_MEMBER_ID_VERSION) {
      join(probe, "with the id it was given", request(group, first.memberId()), version);
    }
    join(probe, "unknown member id", request(group, "nobody"), version);
    join(probe, "unknown member of an unknown group", request(group + "-none", "nobody"), version);
    join(probe, "empty group id", request("", ""), version);
    join(probe, "session timeout of 1 ms", request(group, "").setSessionTimeoutMs(1), version);
    join(
        probe,
        "session timeout of 1 h",
        request(group, "").setSessionTimeoutMs(3_600_000),
        version);
    join(probe, "another protocol type", request(group, "").setProtocolType("connect"), version);
    join(probe, "empty protocol type", request(group + "-type", "").setProtocolType(""), version);
    join(
        probe,
        "no protocols",
        request(group + "-none", "").setProtocols(new JoinGroupRequestProtocolCollection()),
        version);
    if (version >= STATIC_VERSION) {
      joinStatic(probe, group + "-static", version);
    }
  }

  private static void joinStatic(Probe probe, String group, int version) throws IOException {
    join(
        probe,
        "unknown instance with a member id",
        request(group, "nobody").setGroupInstanceId("one"),
        version);
    join(probe, "a new instance", request(group, "").setGroupInstanceId("one"), version);
    join(
        probe,
        "the instance of another member",
        request(group, "nobody").setGroupInstanceId("one"),
        version);
    join(probe, "an empty instance id", request(group + "-0", "").setGroupInstanceId(""), version);
    join(
        probe,
        "an instance id with a slash",
        request(group + "-1", "").setGroupInstanceId("a/b"),
        version);
  }

  private static JoinGroupResponseData live(Probe probe) throws IOException {
    String memberId = join(probe, "live group", request(LIVE, ""), 9).memberId();
    JoinGroupResponseData member =
        join(probe, "live group, with its id", request(LIVE, memberId), 9);
    byte[] assignment =
        Utils.toArray(
            ConsumerProtocol.serializeAssignment(
                new Assignment(List.of(new TopicPartition(TopicEdges.EMPTY, 0)))));
    probe.ask(
        "SyncGroup, live group",
        sync(LIVE, memberId, member.generationId())
            .setAssignments(
                List.of(
                    new SyncGroupRequestAssignment()
                        .setMemberId(memberId)
                        .setAssignment(assignment))),
        4);
    return member;
  }

  private static void heartbeat(Probe probe, int version, JoinGroupResponseData member)
      throws IOException {
    HeartbeatRequestData good =
        new HeartbeatRequestData()
            .setGroupId(LIVE)
            .setMemberId(member.memberId())
            .setGenerationId(member.generationId());
    probe.ask("Heartbeat, good", good, version);
    probe.ask("Heartbeat, unknown group", good.duplicate().setGroupId("edge-none"), version);
    probe.ask("Heartbeat, empty group id", good.duplicate().setGroupId(""), version);
    probe.ask("Heartbeat, unknown member", good.duplicate().setMemberId("nobody"), version);
    probe.ask("Heartbeat, generation too high", good.duplicate().setGenerationId(99), version);
    probe.ask("Heartbeat, generation -1", good.duplicate().setGenerationId(-1), version);
    if (version >= 3) {
      probe.ask(
          "Heartbeat, unknown instance", good.duplicate().setGroupInstanceId("none"), version);
    }
  }

  private static SyncGroupRequestData sync(String group, String memberId, int generation) {
    return new SyncGroupRequestData()
        .setGroupId(group)
        .setMemberId(memberId)
        .setGenerationId(generation);
  }

  private static void sync(Probe probe, int version, JoinGroupResponseData member)
      throws IOException {
    int generation = member.generationId();
    SyncGroupRequestData[] requests = {
      sync(LIVE, member.memberId(), generation),
      sync("edge-none", "nobody", 1),
      sync("", "nobody", 1),
      sync(LIVE, "nobody", generation),
      sync(LIVE, member.memberId(), 99),
    };
    String[] names = {
      "good", "unknown group", "empty group id", "unknown member", "generation too high"
    };
    for (int index = 0; index < requests.length; index++) {
      if (version >= STATIC_VERSION) { // From 5 on, the protocol is named again.
        requests[index].setProtocolType("consumer").setProtocolName("range");
      }
      probe.ask("SyncGroup, " + names[index], requests[index], version);
    }
    if (version >= STATIC_VERSION) {
      probe.ask(
          "SyncGroup, another protocol",
          requests[0].duplicate().setProtocolName("roundrobin"),
          version);
      probe.ask(
          "SyncGroup, no protocol",
          requests[0].duplicate().setProtocolType(null).setProtocolName(null),
          version);
    }
  }

  private static void leave(Probe probe, int version) throws IOException {
    for (String group : new String[] {LIVE, "edge-none", ""}) {
      LeaveGroupRequestData request = new LeaveGroupRequestData().setGroupId(group);
      if (version < 3) {
        request.setMemberId("nobody");
      } else {
        request.setMembers(
            List.of(
                new MemberIdentity().setMemberId("nobody"),
                new MemberIdentity().setMemberId("").setGroupInstanceId("none")));
      }
      probe.ask("LeaveGroup, unknown member of '" + group + "'", request, version);
    }
  }

  private static void administer(Probe probe) throws IOException {
    for (int version = 0; version <= 2; version++) {
      probe.ask(
          "DeleteGroups, unknown and live",
          new DeleteGroupsRequestData().setGroupsNames(List.of("edge-none", LIVE)),
          version);
    }
    for (int version = 0; version <= 6; version++) {
      probe.ask(
          "DescribeGroups, unknown, live and nameless",
          new DescribeGroupsRequestData().setGroups(List.of("edge-none", LIVE, "")),
          version);
    }
    deleteOffset(probe, "subscribed topic", LIVE, TopicEdges.EMPTY, 0);
    deleteOffset(probe, "topic not subscribed", LIVE, TopicEdges.PLAIN, 0);
    deleteOffset(probe, "unknown partition", LIVE, TopicEdges.EMPTY, 9);
    deleteOffset(probe, "unknown topic", LIVE, "edge-none", 0);
    deleteOffset(probe, "unknown group", "edge-none", TopicEdges.EMPTY, 0);
  }

  private static void deleteOffset(
      Probe probe, String what, String group, String topic, int partition) throws IOException {
    OffsetDeleteRequestTopicCollection topics = new OffsetDeleteRequestTopicCollection();
    topics.add(
        new OffsetDeleteRequestTopic()
            .setName(topic)
            .setPartitions(
                List.of(new OffsetDeleteRequestPartition().setPartitionIndex(partition))));
    probe.ask(
        "OffsetDelete, " + what,
        new OffsetDeleteRequestData().setGroupId(group).setTopics(topics),
        0);
  }
}
