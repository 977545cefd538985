"""kafka-python, the client written in Python alone: kafka_python_driver.py HOST:PORT."""

import sys

import kafka
from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from kafka.admin import ConfigResource, ConfigResourceType, KafkaAdminClient
from kafka.errors import BrokerResponseError
from kafka.structs import OffsetAndMetadata

from driver import (
    KafkaFailure,
    ThreadedMember,
    decode,
    decode_headers,
    place,
    read_until,
    received,
    serve,
)

POLL_MS = 50
MEMBER_POLL_MS = 300
# A poll that ends while a SyncGroup is under way loses the answer: the client then waits for ever.
JOIN_POLL_MS = 5000
REQUEST_BYTES_MAX = 4 << 20
CREATE_TIME = 0
TOPIC_CONFIG_SOURCE = "DYNAMIC_TOPIC_CONFIG"
ERROR_CODES = {
    name: error.errno
    for name, error in vars(kafka.errors).items()
    if isinstance(error, type) and issubclass(error, BrokerResponseError)
}
NO_EPOCH = -1
# New partitions of a known topic are found when metadata is that old.
METADATA_AGE_MS_MAX = 1000
CANNOT = {
    "null header values": "it takes bytes only",
    "records without key and value": "it asks for at least one of them",
}


def shown(record):
    timestamp_type = "create" if record.timestamp_type == CREATE_TIME else "append"
    return received(
        record.partition,
        record.offset,
        record.timestamp,
        timestamp_type,
        record.key,
        record.value,
        record.headers,
    )


def shown_all(polled):
    return [shown(record) for records in polled.values() for record in records]


def partitions_of(order):
    return [TopicPartition(order["topic"], partition) for partition in order["partitions"]]


def offsets_of(order):
    return {
        TopicPartition(order["topic"], entry["partition"]): OffsetAndMetadata(
            entry["offset"], entry["metadata"], NO_EPOCH
        )
        for entry in order["offsets"]
    }


class Listener(kafka.ConsumerRebalanceListener):
    def __init__(self, inbox):
        self._inbox = inbox

    def on_partitions_revoked(self, revoked):
        pass

    def on_partitions_assigned(self, assigned):
        self._inbox.count_assignment()


class Member(ThreadedMember):
    def __init__(self, bootstrap, order):
        self._bootstrap = bootstrap
        super().__init__(order)

    def open(self, order):
        self.consumer = KafkaConsumer(
            bootstrap_servers=self._bootstrap,
            group_id=order["group"],
            group_instance_id=order["instanceId"],
            auto_offset_reset=order["offsetReset"],
            enable_auto_commit=False,
            session_timeout_ms=6000,
            heartbeat_interval_ms=500,
            fetch_max_wait_ms=100,
        )
        self.consumer.subscribe([order["topic"]], listener=Listener(self.inbox))

    def poll(self):
        timeout_ms = MEMBER_POLL_MS if self.consumer.assignment() else JOIN_POLL_MS
        return shown_all(self.consumer.poll(timeout_ms=timeout_ms, max_records=5000))

    def assigned(self):
        return [partition.partition for partition in self.consumer.assignment()]

    def close(self):
        self.consumer.close(autocommit=False)


class KafkaPython:
    def __init__(self, bootstrap):
        self._bootstrap = bootstrap
        self._admin = KafkaAdminClient(bootstrap_servers=bootstrap)
        self._producers = {}
        self._members = {}

    def _producer(self, order):
        codec = order["codec"]
        settings = {
            "compression_type": None if codec == "none" else codec,
            "acks": "all" if order["acks"] == -1 else order["acks"],
            "enable_idempotence": order["idempotent"],
            "max_request_size": REQUEST_BYTES_MAX,
            "metadata_max_age_ms": METADATA_AGE_MS_MAX,
            "linger_ms": 20,
        }
        key = str(settings)
        if key not in self._producers:
            self._producers[key] = KafkaProducer(bootstrap_servers=self._bootstrap, **settings)
        return self._producers[key]

    def produce(self, order):
        producer = self._producer(order)
        futures = [
            producer.send(
                order["topic"],
                partition=record["partition"],
                key=decode(record["key"]),
                value=decode(record["value"]),
                headers=decode_headers(record),
                timestamp_ms=record["timestamp"],
            )
            for record in order["records"]
        ]
        producer.flush()
        places = [future.get(timeout=30) for future in futures]
        return [place(metadata.partition, metadata.offset) for metadata in places]

    def read(self, order):
        consumer = KafkaConsumer(
            bootstrap_servers=self._bootstrap, auto_offset_reset="none", fetch_max_wait_ms=100
        )
        try:
            positions = {
                TopicPartition(order["topic"], entry["partition"]): entry["offset"]
                for entry in order["from"]
            }
            consumer.assign(list(positions))
            for partition, offset in positions.items():
                consumer.seek(partition, offset)
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
        group, partitions = order["group"], partitions_of(order)
        found = self._admin.list_group_offsets({group: partitions})[group]
        return [
            place(p.partition, found[p].offset, found[p].metadata or "") for p in partitions
        ]

    def alter_offsets(self, order):
        self._admin.alter_group_offsets(order["group"], offsets_of(order))

    def delete_offsets(self, order):
        self._admin.delete_group_offsets(order["group"], partitions_of(order))

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
        partitions = partitions_of({**order, "topic": member.topic})
        member.perform(lambda: member.consumer.pause(*partitions))

    def resume(self, order):
        member = self._members[order["member"]]
        partitions = partitions_of({**order, "topic": member.topic})
        member.perform(lambda: member.consumer.resume(*partitions))

    def leave(self, order):
        self._members.pop(order["member"]).leave()


def code_of(error):
    if isinstance(error, BrokerResponseError):
        return error.errno
    return getattr(error, "code", None)


serve(KafkaPython(sys.argv[1]), kafka.__version__, CANNOT, code_of)
