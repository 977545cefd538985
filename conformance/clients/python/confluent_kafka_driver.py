"""confluent-kafka, the Python binding of librdkafka: confluent_kafka_driver.py HOST:PORT."""

import sys

import confluent_kafka
from confluent_kafka import (
    TIMESTAMP_CREATE_TIME,
    Consumer,
    ConsumerGroupTopicPartitions,
    KafkaException,
    Producer,
    TopicPartition,
)
from confluent_kafka.admin import (
    AdminClient,
    AlterConfigOpType,
    ConfigEntry,
    ConfigResource,
    ConfigSource,
    NewPartitions,
    NewTopic,
    OffsetSpec,
    ResourceType,
)

from driver import (
    ThreadedMember,
    decode,
    decode_headers,
    partitions_of,
    place,
    read_until,
    received,
    serve,
)

POLL_SECONDS = 0.05
BATCH_RECORDS = 1000
MESSAGE_BYTES_MAX = 4 << 20
METADATA_AGE_MS_MAX = 1000
SPECIAL_TIMES = {
    -1: OffsetSpec.latest(),
    -2: OffsetSpec.earliest(),
    -3: OffsetSpec.max_timestamp(),
}
CANNOT = {
    "deleting offsets": "the binding has no call for it",
}


def shown(message):
    if message.error() is not None:
        raise KafkaException(message.error())
    kind, timestamp = message.timestamp()
    timestamp_type = "create" if kind == TIMESTAMP_CREATE_TIME else "append"
    partition, offset, key, value = (
        message.partition(),
        message.offset(),
        message.key(),
        message.value(),
    )
    return received(partition, offset, timestamp, timestamp_type, key, value, message.headers())


def only(futures):
    """The answer of the only request among them."""
    (future,) = futures.values()
    return future.result()


def offsets_of(order):
    return [
        TopicPartition(order["topic"], entry["partition"], entry["offset"], entry["metadata"])
        for entry in order["offsets"]
    ]


class Member(ThreadedMember):
    def open(self, order):
        settings = {
            "bootstrap.servers": self.bootstrap,
            "group.id": order["group"],
            "auto.offset.reset": order["offsetReset"],
            "enable.auto.commit": False,
            "session.timeout.ms": 6000,
            "heartbeat.interval.ms": 500,
            "fetch.wait.max.ms": 100,
        }
        if order["instanceId"] is not None:
            settings["group.instance.id"] = order["instanceId"]
        self.consumer = Consumer(settings)
        self.consumer.subscribe(
            [order["topic"]], on_assign=lambda *_: self.inbox.count_assignment()
        )

    def poll(self):
        messages = self.consumer.consume(BATCH_RECORDS, POLL_SECONDS)
        return [shown(message) for message in messages]

    def close(self):
        self.consumer.close()


class ConfluentKafka:
    def __init__(self, bootstrap):
        self._bootstrap = bootstrap
        self._admin = AdminClient({"bootstrap.servers": bootstrap})
        self._producers = {}
        self._members = {}

    def _producer(self, order):
        settings = {
            "bootstrap.servers": self._bootstrap,
            "compression.type": order["codec"],
            "acks": order["acks"],
            "enable.idempotence": order["idempotent"],
            "message.max.bytes": MESSAGE_BYTES_MAX,
            # New partitions of a known topic are found when metadata is that old.
            "topic.metadata.refresh.interval.ms": METADATA_AGE_MS_MAX,
            "linger.ms": 20,
        }
        key = str(settings)
        if key not in self._producers:
            self._producers[key] = Producer(settings)
        return self._producers[key]

    def produce(self, order):
        producer = self._producer(order)
        places = [None] * len(order["records"])
        failures = []

        def keep(index):
            def report(error, message):
                if error is not None:
                    failures.append(error)
                places[index] = place(message.partition(), message.offset())

            return report

        for index, record in enumerate(order["records"]):
            producer.produce(
                order["topic"],
                partition=record["partition"],
                key=decode(record["key"]),
                value=decode(record["value"]),
                headers=decode_headers(record),
                timestamp=0 if record["timestamp"] is None else record["timestamp"],
                on_delivery=keep(index),
            )
        producer.flush()
        if failures:
            raise KafkaException(failures[0])
        return places

    def read(self, order):
        settings = {
            "bootstrap.servers": self._bootstrap,
            "group.id": "unused",
            "enable.auto.commit": False,
            "auto.offset.reset": "error",
            "fetch.wait.max.ms": 100,
        }
        consumer = Consumer(settings)
        try:
            consumer.assign(
                [
                    TopicPartition(order["topic"], entry["partition"], entry["offset"])
                    for entry in order["from"]
                ]
            )
            return read_until(
                order["count"],
                lambda: [shown(m) for m in consumer.consume(BATCH_RECORDS, POLL_SECONDS)],
            )
        finally:
            consumer.close()

    def list_offsets(self, order):
        partition = TopicPartition(order["topic"], order["partition"])
        timestamp = order["timestamp"]
        spec = SPECIAL_TIMES.get(timestamp) or OffsetSpec.for_timestamp(timestamp)
        found = only(self._admin.list_offsets({partition: spec}))
        return {"offset": found.offset, "timestamp": found.timestamp}

    def create_topic(self, order):
        topic = NewTopic(order["topic"], order["partitions"], 1, config=order["configs"])
        only(self._admin.create_topics([topic]))

    def create_partitions(self, order):
        only(self._admin.create_partitions([NewPartitions(order["topic"], order["count"])]))

    def delete_topic(self, order):
        only(self._admin.delete_topics([order["topic"]]))

    def list_topics(self, _order):
        return list(self._admin.list_topics().topics)

    def describe_topic(self, order):
        names = confluent_kafka.TopicCollection([order["topic"]])
        description = only(self._admin.describe_topics(names))
        partitions = [
            {
                "partition": info.id,
                "leader": info.leader.id,
                "replicas": [node.id for node in info.replicas],
                "isr": [node.id for node in info.isr],
            }
            for info in description.partitions
        ]
        return {"partitions": partitions}

    def describe_configs(self, order):
        configs = only(
            self._admin.describe_configs([ConfigResource(ResourceType.TOPIC, order["topic"])])
        )
        own = ConfigSource.DYNAMIC_TOPIC_CONFIG.value
        return {
            name: {"value": entry.value, "isDefault": entry.source != own}
            for name, entry in configs.items()
        }

    def alter_configs(self, order):
        changes = [
            ConfigEntry(name, value, incremental_operation=AlterConfigOpType.SET)
            for name, value in order["set"].items()
        ] + [
            ConfigEntry(name, None, incremental_operation=AlterConfigOpType.DELETE)
            for name in order["delete"]
        ]
        resource = ConfigResource(
            ResourceType.TOPIC, order["topic"], incremental_configs=changes
        )
        only(self._admin.incremental_alter_configs([resource]))

    def delete_records(self, order):
        before = TopicPartition(order["topic"], order["partition"], order["offset"])
        only(self._admin.delete_records([before]))

    def list_groups(self, _order):
        listing = self._admin.list_consumer_groups().result()
        return [group.group_id for group in listing.valid]

    def describe_group(self, order):
        description = only(self._admin.describe_consumer_groups([order["group"]]))
        members = [
            {
                "instanceId": member.group_instance_id,
                "partitions": [
                    partition.partition for partition in member.assignment.topic_partitions
                ],
            }
            for member in description.members
        ]
        return {"state": description.state.name.capitalize(), "members": members}

    def delete_group(self, order):
        only(self._admin.delete_consumer_groups([order["group"]]))

    def committed(self, order):
        partitions = partitions_of(TopicPartition, order["topic"], order)
        wanted = ConsumerGroupTopicPartitions(order["group"], partitions)
        found = only(self._admin.list_consumer_group_offsets([wanted])).topic_partitions
        return [
            place(entry.partition, max(entry.offset, -1), entry.metadata or "") for entry in found
        ]

    def alter_offsets(self, order):
        wanted = ConsumerGroupTopicPartitions(order["group"], offsets_of(order))
        only(self._admin.alter_consumer_group_offsets([wanted]))

    def join(self, order):
        self._members[order["member"]] = Member(self._bootstrap, order)

    def poll(self, order):
        return self._members[order["member"]].take()

    def commit(self, order):
        member = self._members[order["member"]]
        offsets = offsets_of(order)
        commit = lambda: member.consumer.commit(offsets=offsets, asynchronous=False)
        for entry in member.perform(commit):
            if entry.error is not None:
                raise KafkaException(entry.error)

    def seek(self, order):
        member = self._members[order["member"]]
        position = TopicPartition(member.topic, order["partition"], order["offset"])
        member.perform(lambda: member.consumer.seek(position))

    def pause(self, order):
        member = self._members[order["member"]]
        partitions = partitions_of(TopicPartition, member.topic, order)
        member.perform(lambda: member.consumer.pause(partitions))

    def resume(self, order):
        member = self._members[order["member"]]
        partitions = partitions_of(TopicPartition, member.topic, order)
        member.perform(lambda: member.consumer.resume(partitions))

    def leave(self, order):
        self._members.pop(order["member"]).leave()


def code_of(error):
    if isinstance(error, KafkaException):
        code = error.args[0].code()
        return code if code >= 0 else None
    return getattr(error, "code", None)


version = f"{confluent_kafka.__version__} (librdkafka {confluent_kafka.libversion()[0]})"
serve(ConfluentKafka(sys.argv[1]), version, CANNOT, code_of)
