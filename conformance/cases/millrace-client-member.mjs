// node millrace-client-member.mjs <options as JSON>
// One member of a group as a process of its own, so that it can die like one. It writes down every
// record before it counts as processed; SIGTERM makes it leave.
import { openSync, writeSync } from 'node:fs';
import { loadClient } from '../harness/millrace-client.mjs';

const { bootstrap, topic, groupId, assignor, sessionTimeoutMs, notesPath } = JSON.parse(
  process.argv[2],
);
const { createClient } = await loadClient();
const notes = openSync(notesPath, 'a');
const client = createClient({ brokers: bootstrap, clientId: 'member', retryBackoffMs: 20 });
const consumer = client.consumer({
  groupId,
  topics: topic,
  autoOffsetReset: 'earliest',
  assignors: [assignor],
  sessionTimeoutMs,
  heartbeatIntervalMs: 100,
  autoCommitIntervalMs: 50,
  fetchMaxWaitMs: 100,
});
process.once('SIGTERM', () => void consumer.close());
await consumer.run({
  handler: ({ partition, offset }) => writeSync(notes, `${partition}/${offset}\n`),
});
await client.close();
