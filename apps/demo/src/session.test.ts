// The whole way on a few records: sent, read by both groups with a hand-over in between, and
// judged. What somebody else does to the log must turn the verdict.
import { startBroker } from '@millrace/broker';
import { type Client, createClient, stringSerde } from '@millrace/client';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DataFolder } from './data-folder.ts';
import type { Display } from './display/display.ts';
import { type Line, lineText } from './display/line.ts';
import { runDemo } from './run-demo.ts';
import { Session } from './session.ts';
import { BROKER_CONFIG } from './settings.ts';
import { showResult } from './show-result.ts';
import { EARTHQUAKES_TOPIC } from './sources/earthquakes.ts';
import { FLIGHTS_TOPIC } from './sources/flights.ts';
import { listSource } from './sources/source.ts';
import { TOPIC_PLANS } from './sources/sources.ts';
import { createTopics } from './topics.ts';

const FLIGHT_COUNT = 5000;
const AIRPORTS = ['ATL', 'DFW', 'LAX', 'ORD', 'PHX', 'SEA', 'SFO'];

class RecordingDisplay implements Display {
  readonly lines: string[] = [];

  print(line: Line): void {
    this.lines.push(lineText(line));
  }

  update(): void {}
  finish(): void {}
}

function fewFlights() {
  const records = Array.from({ length: FLIGHT_COUNT }, (_, index) => {
    const origin = AIRPORTS[index % AIRPORTS.length]!;
    const flight = { date: '2001-01-01T00:00', delay: index, distance: 1, origin };
    const timestamp = Date.UTC(2001, 0, 1) + index;
    return { topic: FLIGHTS_TOPIC, key: origin, value: JSON.stringify(flight), timestamp };
  });
  return listSource(FLIGHTS_TOPIC, records);
}

/** Replays a few flights after `tamper`; whether that was found sound, and what was printed. */
async function replayAfter(
  tamper: (client: Client) => Promise<void>,
): Promise<{ isSound: boolean; lines: string[] }> {
  await using folder = await DataFolder.open(undefined);
  await using broker = await startBroker({ directory: folder.path, config: BROKER_CONFIG });
  await using client = createClient({ brokers: broker.bootstrap });
  await createTopics(client);
  await tamper(client);
  const display = new RecordingDisplay();
  const producer = client.producer({ keySerde: stringSerde, valueSerde: stringSerde });
  const others = TOPIC_PLANS.filter(({ name }) => name !== FLIGHTS_TOPIC);
  const sources = [...others.map(({ name }) => listSource(name, [])), fewFlights()];
  const session = new Session({ client, producer, sources, display });
  const result = await session.run(new AbortController().signal);
  const isSound = await showResult(result, { client, folder, display });
  return { isSound, lines: display.lines };
}

it('finds a replay sound, with a member that came and went', async () => {
  const { isSound, lines } = await replayAfter(async () => {});
  expect(lines.filter((line) => line.startsWith('FAULT'))).toEqual([]);
  expect(isSound).toBe(true);
  expect(lines).toContainEqual(expect.stringMatching(/^analysis-2 takes .*flights/));
  expect(lines).toContainEqual(expect.stringMatching(/^analysis-2 gives up .*flights/));
  expect(lines).toContainEqual(expect.stringMatching(/^flights +5,000 +5,000 +5,000 /));
  expect(lines).toContainEqual(
    `OK: each group read all 5,000 records of ${AIRPORTS.length} keys once, in order;`,
  );
});

it('finds a record that was not sent', async () => {
  const { isSound, lines } = await replayAfter(async (client) => {
    await using producer = client.producer();
    const earthquake = { properties: { mag: 1, place: 'here', time: 0, net: 'us' } };
    const value = JSON.stringify(earthquake);
    await producer.send({ topic: EARTHQUAKES_TOPIC, key: 'us', value });
  });
  expect(isSound).toBe(false);
  expect(lines.filter((line) => line.startsWith('FAULT'))).toEqual([
    'FAULT: analysis: earthquakes key us: records doubled (0 written, 1 read)',
    'FAULT: audit: earthquakes key us: records doubled (0 written, 1 read)',
  ]);
});

it('ends at once and cleans up when it is stopped in the middle', async () => {
  const stop = new AbortController();
  const display = new RecordingDisplay();
  display.update = () => stop.abort(new Error('stopped'));
  const options = { isKept: false, port: 0, directory: undefined };
  await expect(runDemo({ ...options, display, signal: stop.signal })).rejects.toThrow('stopped');
  const path = /data in (.+)$/.exec(display.lines[0]!)![1]!;
  expect(existsSync(path)).toBe(false);
});
