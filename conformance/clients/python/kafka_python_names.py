"""What kafka-python and aiokafka have in common, in and out: records, settings and listeners.

aiokafka grew out of kafka-python and kept its names. What each of them calls otherwise stays in
its own driver, and nothing here imports either.
"""

from driver import decode, decode_headers, received

REQUEST_BYTES_MAX = 4 << 20
CREATE_TIME = 0
# New partitions of a known topic are found when metadata is that old.
METADATA_AGE_MS_MAX = 1000

READER_SETTINGS = {"auto_offset_reset": "none", "fetch_max_wait_ms": 100}


def producer_settings(order):
    codec = order["codec"]
    return {
        "compression_type": None if codec == "none" else codec,
        "acks": "all" if order["acks"] == -1 else order["acks"],
        "enable_idempotence": order["idempotent"],
        "max_request_size": REQUEST_BYTES_MAX,
        "metadata_max_age_ms": METADATA_AGE_MS_MAX,
        "linger_ms": 20,
    }


def member_settings(order):
    return {
        "group_id": order["group"],
        "group_instance_id": order["instanceId"],
        "auto_offset_reset": order["offsetReset"],
        "enable_auto_commit": False,
        "session_timeout_ms": 6000,
        "heartbeat_interval_ms": 500,
        "fetch_max_wait_ms": 100,
    }


def sent(record):
    """What `send` is told of a record, besides its topic."""
    return {
        "partition": record["partition"],
        "key": decode(record["key"]),
        "value": decode(record["value"]),
        "headers": decode_headers(record),
        "timestamp_ms": record["timestamp"],
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


def seek_all(consumer, topic_partition, order):
    """Lets a consumer without a group begin where the order says."""
    positions = {
        topic_partition(order["topic"], entry["partition"]): entry["offset"]
        for entry in order["from"]
    }
    consumer.assign(list(positions))
    for partition, offset in positions.items():
        consumer.seek(partition, offset)


class AssignmentCounter:
    """The methods of either client's rebalance listener, for a member's inbox."""

    def __init__(self, inbox):
        self._inbox = inbox

    def on_partitions_revoked(self, revoked):
        pass

    def on_partitions_assigned(self, assigned):
        self._inbox.count_assignment()
