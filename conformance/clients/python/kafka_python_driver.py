"""kafka-python, the client written in Python alone: kafka_python_driver.py HOST:PORT."""

import sys

import kafka
from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from kafka.admin import ConfigResource, ConfigResourceType, KafkaAdminClient
from kafka.errors import BrokerResponseError
from kafka.structs import OffsetAndMetadata

from driver import KafkaFailure, ThreadedMember, partitions_of, place, read_until, serve
from kafka_python_names import (
    READER_SETTINGS,
    AssignmentCounter,
    member_settings,
    producer_settings,
    seek_all,
    sent,
    shown_all,
)

POLL_MS = 50
MEMBER_POLL_MS = 300
# A poll that ends while a SyncGroup is under way loses the answer: the client then waits for ever.
JOIN_POLL_MS = 5000
TOPIC_CONFIG_SOURCE = "DYNAMIC_TOPIC_CONFIG"
ERROR_CODES = {
    name: error.errno
    for name, error in vars(kafka.errors).items()
    if isinstance(error, type) and issubclass(error, BrokerResponseError)
}
NO_EPOCH = -1
CANNOT = {
    "null header values": "it takes bytes only",
    "records without key and value": "it asks for at least one of them",
}


def offsets_of(order):
    return {
        TopicPartition(order["topic"], entry["partition"]): OffsetAndMetadata(
            entry["offset"], entry["metadata"], NO_EPOCH
        )
        for entry in order["offsets"]
    }


class Listener(AssignmentCounter, kafka.ConsumerRebalanceListener):
    pass


class Member(ThreadedMember):
    def open(self, order):
        self.consumer = KafkaConsumer(bootstrap_servers=self.bootstrap, **member_settings(order))
        self.consumer.subscribe([order["topic"]], listener=Listener(self.inbox))

    def poll(self):
        timeout_ms = MEMBER_POLL_MS if self.consumer.assignment() else JOIN_POLL_MS
        return shown_all(self.consumer.poll(timeout_ms=timeout_ms, max_records=5000))

    def close(self):
        self.consumer.close(autocommit=False)


class KafkaPython:
    def __init__(self, bootstrap):
        self._bootstrap = bootstrap
        self._admin = KafkaAdminClient(bootstrap_servers=bootstrap)
        self._producers = {}
        self._members = {}

    def _producer(self, order):
        settings = producer_settings(order)
        key = str(settings)
        if key not in self._producers:
            self._producers[key] = KafkaProducer(bootstrap_servers=self._bootstrap, **settings)
        return self._producers[key]

    def produce(self, order):
        producer = self._producer(order)
        futures = [
            producer.send(order["topic"], **sent(record)) for record in order["records"]
        ]
        producer.flush()
        places = [future.get(timeout=30) for future in futures]
        return [place(metadata.partition, metadata.offset) for metadata in places]

    def read(self, order):
        consumer = KafkaConsumer(bootstrap_servers=self._bootstrap, **READER_SETTINGS)
        try:
            seek_all(consumer, TopicPartition, order)
            poll = lambda: shown_all(consumer.poll(timeout_ms=POLL_MS, max_records=5000))
            return read_until(order["count"], poll)
        finally:
            consumer.close(autocommit=False)

    def list_offsets(self, order):
        partition = TopicPartition(order["topic"], order["partition"])
        found = self._admin.list_partition_offsets({partition: order["timestamp"]})[partition]
        return {"offset": found.offset, "timestamp": found.timestamp}

    def create_topic(self, order):
        shape = {
            "num_partitions": order["partitions"],
            "replication_factor": 1,
            "configs": order["configs"],
        }
        self._admin.create_topics({order["topic"]: shape})

    def create_partitions(self, order):
        self._admin.create_partitions({order["topic"]: order["count"]})

    def delete_topic(self, order):
        self._admin.delete_topics([order["topic"]])

    def list_topics(self, _order):
        return self._admin.list_topics()

    def describe_topic(self, order):
        (description,) = self._admin.describe_topics([order["topic"]])
        partitions = [
            {
                "partition": info["partition_index"],
                "leader": info["leader_id"],
                "replicas": info["replica_nodes"],
                "isr": info["isr_nodes"],
            }
            for info in sorted(description["partitions"], key=lambda i: i["partition_index"])
        ]
        return {"partitions": partitions}

    def describe_configs(self, order):
        resource = ConfigResource(ConfigResourceType.TOPIC, order["topic"])
        found = self._admin.describe_configs([resource], config_filter="all")
        return {
            name: {
                "value": entry["value"],
                "isDefault": entry["config_source"] != TOPIC_CONFIG_SOURCE,
            }
            for name, entry in found["topic"][order["topic"]].items()
        }

    def alter_configs(self, order):
        changes = {name: ("SET", value) for name, value in order["set"].items()}
        changes.update({name: ("DELETE", None) for name in order["delete"]})
        resource = ConfigResource(ConfigResourceType.TOPIC, order["topic"], changes)
        answer = self._admin.alter_configs([resource], raise_on_unknown=False)
        self._expect_ok(answer["topic"][order["topic"]])

    def _expect_ok(self, result):
        """Some calls give an error's text, "[Error 40] InvalidConfig…", and do not raise it."""
        if result != "OK":
            digits = "".join(c for c in result.split("]")[0] if c.isdigit())
            raise KafkaFailure(result, int(digits) if digits else ERROR_CODES.get(result))

    def delete_records(self, order):
        partition = TopicPartition(order["topic"], order["partition"])
        self._admin.delete_records({partition: order["offset"]})

    def list_groups(self, _order):
        return [group["group_id"] for group in self._admin.list_groups()]

    def describe_group(self, order):
        description = self._admin.describe_groups([order["group"]])[order["group"]]
        members = [
            {
                "instanceId": member["group_instance_id"],
                "partitions": [
                    partition
                    for topic in (member["member_assignment"] or {}).get("assigned_partitions", [])
                    for partition in topic["partitions"]
                ],
            }
            for member in description["members"]
        ]
        return {"state": description["group_state"], "members": members}

    def delete_group(self, order):
        for result in self._admin.delete_groups([order["group"]]).values():
            self._expect_ok(result)

    def committed(self, order):
        group = order["group"]
        partitions = partitions_of(TopicPartition, order["topic"], order)
        found = self._admin.list_group_offsets({group: partitions})[group]
        return [
            place(p.partition, found[p].offset, found[p].metadata or "") for p in partitions
        ]

    def alter_offsets(self, order):
        self._admin.alter_group_offsets(order["group"], offsets_of(order))

    def delete_offsets(self, order):
        partitions = partitions_of(TopicPartition, order["topic"], order)
        self._admin.delete_group_offsets(order["group"], partitions)

    def join(self, order):
        self._members[order["member"]] = Member(self._bootstrap, order)

    def poll(self, order):
        return self._members[order["member"]].take()

    def commit(self, order):
        member = self._members[order["member"]]
        member.perform(lambda: member.consumer.commit(offsets_of(order)))

    def seek(self, order):
        member = self._members[order["member"]]
        partition = TopicPartition(member.topic, order["partition"])
        member.perform(lambda: member.consumer.seek(partition, order["offset"]))

    def pause(self, order):
        member = self._members[order["member"]]
        partitions = partitions_of(TopicPartition, member.topic, order)
        member.perform(lambda: member.consumer.pause(*partitions))

    def resume(self, order):
        member = self._members[order["member"]]
        partitions = partitions_of(TopicPartition, member.topic, order)
        member.perform(lambda: member.consumer.resume(*partitions))

    def leave(self, order):
        self._members.pop(order["member"]).leave()


def code_of(error):
    if isinstance(error, BrokerResponseError):
        return error.errno
    return getattr(error, "code", None)


serve(KafkaPython(sys.argv[1]), kafka.__version__, CANNOT, code_of)
