"""Serves the commands of ../README.md for one Python client: a JSON object per line in and out.

What differs between the clients lies in their own modules; nothing here knows any of them.
"""

import base64
import json
import os
import queue
import sys
import threading
import time

PATIENCE_SECONDS = 30


class KafkaFailure(Exception):
    """A refusal of the broker, with Kafka's error code where the client tells it."""

    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


def encode(data):
    return None if data is None else base64.b64encode(data).decode("ascii")


def decode(text):
    return None if text is None else base64.b64decode(text)


def decode_headers(record):
    return [(name, decode(value)) for name, value in record["headers"]]


def received(partition, offset, timestamp, timestamp_type, key, value, headers):
    """A record as the harness expects it."""
    return {
        "partition": partition,
        "offset": offset,
        "timestamp": timestamp,
        "timestampType": timestamp_type,
        "key": encode(key),
        "value": encode(value),
        "headers": [[name, encode(content)] for name, content in headers or []],
    }


def partitions_of(topic_partition, topic, order):
    """The partitions that an order names; `topic_partition` is the client's class of them."""
    return [topic_partition(topic, partition) for partition in order["partitions"]]


def place(partition, offset, metadata=None):
    shown = {"partition": partition, "offset": offset}
    return shown if metadata is None else {**shown, "metadata": metadata}


def read_until(count, poll):
    """Collects what `poll` gives until `count` records are there."""
    records = []
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(records) < count:
        if time.monotonic() > deadline:
            raise TimeoutError(f"only {len(records)} of {count} records")
        records.extend(poll())
    return records


class Inbox:
    """What a member was given and the harness has not yet asked for."""

    def __init__(self):
        self._lock = threading.Lock()
        self._records = []
        self._assigned = []
        self._assignments = 0

    def put(self, records, assigned):
        with self._lock:
            self._records.extend(records)
            self._assigned = list(assigned)

    def count_assignment(self):
        with self._lock:
            self._assignments += 1

    def take(self):
        with self._lock:
            records, self._records = self._records, []
            answer = {"assigned": self._assigned, "assignments": self._assignments}
            return {**answer, "records": records}


class ThreadedMember:
    """A consumer on a thread of its own; what it is told runs between two polls.

    A client defines `open`, which makes `consumer`, `poll` (gives records) and `close`.
    """

    def __init__(self, bootstrap, order):
        self.bootstrap = bootstrap
        self.topic = order["topic"]
        self.inbox = Inbox()
        self._tasks = queue.Queue()
        self._is_leaving = False
        self._failure = None
        self._thread = threading.Thread(target=self._run, args=(order,), daemon=True)
        self._thread.start()

    def _run(self, order):
        try:
            self.open(order)
            while not self._is_leaving:
                self._perform_tasks()
                records = self.poll()
                assigned = [partition.partition for partition in self.consumer.assignment()]
                self.inbox.put(records, assigned)
            self.close()
        except Exception as error:  # Told to whoever asks next.
            self._failure = error

    def _perform_tasks(self):
        while not self._tasks.empty():
            task, done = self._tasks.get()
            try:
                done.put((task(), None))
            except Exception as error:
                done.put((None, error))

    def perform(self, task):
        done = queue.Queue()
        self._tasks.put((task, done))
        answer, error = done.get(timeout=PATIENCE_SECONDS)
        if error is not None:
            raise error
        return answer

    def take(self):
        if self._failure is not None:
            raise self._failure
        return self.inbox.take()

    def leave(self):
        self._is_leaving = True
        self._thread.join(PATIENCE_SECONDS)
        if self._failure is not None:
            raise self._failure


def answer_to(commands, order, code_of):
    try:
        return {"answer": commands[order["do"]](order)}
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
        return {"error": {"message": message, "code": code_of(error)}}


def public_methods(client, run):
    """The commands that a client serves: its methods, in the harness's spelling."""

    def spelled(name):
        first, *others = name.split("_")
        return first + "".join(word.capitalize() for word in others)

    def command(method):
        return lambda order: run(method(order))

    names = [name for name in dir(client) if not name.startswith("_")]
    return {spelled(name): command(getattr(client, name)) for name in names}


def serve(client, version, cannot, code_of, run=lambda answer: answer):
    """Answers commands until the input ends. `run` awaits, for a client that is asynchronous."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # Nothing but answers may reach the harness.

    def say(line):
        answers.write(json.dumps(line) + "\n")
        answers.flush()

    commands = public_methods(client, run)
    say({"answer": {"version": version, "cannot": cannot}})
    for line in sys.stdin:
        say(answer_to(commands, json.loads(line), code_of))
    os._exit(0)  # Members that nobody has told to leave do not hold up the end.
