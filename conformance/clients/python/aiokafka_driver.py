"""aiokafka, the client for asyncio: aiokafka_driver.py HOST:PORT."""

import asyncio
import sys
import threading

import aiokafka
from aiokafka import (
    AIOKafkaConsumer,
    AIOKafkaProducer,
    ConsumerRebalanceListener,
    TopicPartition,
)
from aiokafka.admin import AIOKafkaAdminClient, NewPartitions, NewTopic, RecordsToDelete
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.coordinator.protocol import ConsumerProtocolMemberAssignment
from aiokafka.errors import BrokerResponseError, for_code
from aiokafka.structs import OffsetAndMetadata

from driver import PATIENCE_SECONDS, Inbox, partitions_of, place, serve
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
LATEST = -1
EARLIEST = -2
TOPIC_CONFIG_SOURCE = 1
CANNOT = {
    "records without key and value": "it asks for at least one of them",
    "offset of the greatest timestamp": "it has no call for it",
    "incremental configs": "it has AlterConfigs only, and writes that wrongly",
    "deleting groups": "it has no call for it",
    "deleting offsets": "it has no call for it",
}


def expect_no_error(code, message=""):
    if code != 0:
        raise for_code(code)(message)


class Listener(AssignmentCounter, ConsumerRebalanceListener):
    pass


class Member:
    """A consumer that a task of its own polls; the client keeps it alive in between."""

    def __init__(self, bootstrap, order):
        self.topic = order["topic"]
        self.inbox = Inbox()
        self.consumer = AIOKafkaConsumer(bootstrap_servers=bootstrap, **member_settings(order))
        self.consumer.subscribe([order["topic"]], listener=Listener(self.inbox))
        self._is_leaving = False
        self._task = asyncio.create_task(self._run())

    async def _run(self):
        await self.consumer.start()
        while not self._is_leaving:
            polled = await self.consumer.getmany(timeout_ms=POLL_MS)
            assigned = [partition.partition for partition in self.consumer.assignment()]
            self.inbox.put(shown_all(polled), assigned)
        await self.consumer.stop()

    async def leave(self):
        self._is_leaving = True
        await self._task


class AioKafka:
    def __init__(self, bootstrap):
        self._bootstrap = bootstrap
        self._started_admin = None
        self._producers = {}
        self._members = {}

    async def _admin(self):
        if self._started_admin is None:
            self._started_admin = AIOKafkaAdminClient(bootstrap_servers=self._bootstrap)
            await self._started_admin.start()
        return self._started_admin

    async def _producer(self, order):
        settings = producer_settings(order)
        key = str(settings)
        if key not in self._producers:
            producer = AIOKafkaProducer(bootstrap_servers=self._bootstrap, **settings)
            await producer.start()
            self._producers[key] = producer
        return self._producers[key]

    async def produce(self, order):
        producer = await self._producer(order)
        futures = [
            await producer.send(order["topic"], **sent(record)) for record in order["records"]
        ]
        places = await asyncio.gather(*futures)
        if order["acks"] == 0:
            await producer.flush()
            return []
        return [place(metadata.partition, metadata.offset) for metadata in places]

    async def read(self, order):
        consumer = AIOKafkaConsumer(bootstrap_servers=self._bootstrap, **READER_SETTINGS)
        await consumer.start()
        try:
            seek_all(consumer, TopicPartition, order)
            records = []
            async with asyncio.timeout(PATIENCE_SECONDS):
                while len(records) < order["count"]:
                    records += shown_all(await consumer.getmany(timeout_ms=POLL_MS))
            return records
        finally:
            await consumer.stop()

    async def list_offsets(self, order):
        partition = TopicPartition(order["topic"], order["partition"])
        timestamp = order["timestamp"]
        consumer = AIOKafkaConsumer(bootstrap_servers=self._bootstrap)
        await consumer.start()
        try:
            if timestamp == LATEST:
                return {"offset": (await consumer.end_offsets([partition]))[partition]}
            if timestamp == EARLIEST:
                return {"offset": (await consumer.beginning_offsets([partition]))[partition]}
            found = (await consumer.offsets_for_times({partition: timestamp}))[partition]
            if found is None:
                return {"offset": -1, "timestamp": -1}
            return {"offset": found.offset, "timestamp": found.timestamp}
        finally:
            await consumer.stop()

    async def create_topic(self, order):
        topic = NewTopic(order["topic"], order["partitions"], 1, topic_configs=order["configs"])
        answer = await (await self._admin()).create_topics([topic])
        for _name, code, *message in answer.topic_errors:
            expect_no_error(code, *message)

    async def create_partitions(self, order):
        partitions = {order["topic"]: NewPartitions(order["count"])}
        await (await self._admin()).create_partitions(partitions)

    async def delete_topic(self, order):
        answer = await (await self._admin()).delete_topics([order["topic"]])
        for _name, code, *_ in answer.topic_error_codes:
            expect_no_error(code)

    async def list_topics(self, _order):
        return await (await self._admin()).list_topics()

    async def describe_topic(self, order):
        (description,) = await (await self._admin()).describe_topics([order["topic"]])
        partitions = [
            {
                "partition": info["partition"],
                "leader": info["leader"],
                "replicas": info["replicas"],
                "isr": info["isr"],
            }
            for info in sorted(description["partitions"], key=lambda i: i["partition"])
        ]
        return {"partitions": partitions}

    async def describe_configs(self, order):
        resource = ConfigResource(ConfigResourceType.TOPIC, order["topic"])
        (answer,) = await (await self._admin()).describe_configs([resource])
        ((code, message, _type, _name, entries),) = answer.resources
        expect_no_error(code, message)
        return {
            name: {"value": value, "isDefault": source != TOPIC_CONFIG_SOURCE}
            for name, value, _read_only, source, *_ in entries
        }

    async def delete_records(self, order):
        partition = TopicPartition(order["topic"], order["partition"])
        before = RecordsToDelete(order["offset"])
        await (await self._admin()).delete_records({partition: before})

    async def list_groups(self, _order):
        return [name for name, *_ in await (await self._admin()).list_consumer_groups()]

    async def describe_group(self, order):
        (answer,) = await (await self._admin()).describe_consumer_groups([order["group"]])
        ((code, _group, state, _type, _protocol, members, *_),) = answer.groups
        expect_no_error(code)

        def partitions(assignment):
            decoded = ConsumerProtocolMemberAssignment.decode(assignment)
            return [number for _topic, numbers in decoded.assignment for number in numbers]

        shown_members = [{"partitions": partitions(member[4])} for member in members]
        return {"state": state, "members": shown_members}

    async def committed(self, order):
        partitions = partitions_of(TopicPartition, order["topic"], order)
        found = await (await self._admin()).list_consumer_group_offsets(
            order["group"], partitions=partitions
        )
        return [place(p.partition, found[p].offset, found[p].metadata or "") for p in partitions]

    async def join(self, order):
        self._members[order["member"]] = Member(self._bootstrap, order)

    async def poll(self, order):
        return self._members[order["member"]].inbox.take()

    async def commit(self, order):
        await self._members[order["member"]].consumer.commit(
            {
                TopicPartition(order["topic"], entry["partition"]): OffsetAndMetadata(
                    entry["offset"], entry["metadata"]
                )
                for entry in order["offsets"]
            }
        )

    async def seek(self, order):
        member = self._members[order["member"]]
        member.consumer.seek(TopicPartition(member.topic, order["partition"]), order["offset"])

    async def pause(self, order):
        member = self._members[order["member"]]
        member.consumer.pause(*partitions_of(TopicPartition, member.topic, order))

    async def resume(self, order):
        member = self._members[order["member"]]
        member.consumer.resume(*partitions_of(TopicPartition, member.topic, order))

    async def leave(self, order):
        await self._members.pop(order["member"]).leave()


def code_of(error):
    return error.errno if isinstance(error, BrokerResponseError) else None


loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()
serve(
    AioKafka(sys.argv[1]),
    aiokafka.__version__,
    CANNOT,
    code_of,
    lambda answer: asyncio.run_coroutine_threadsafe(answer, loop).result(),
)
