// The whole demo: a broker on disk, the replay into it, two groups that read it, and the check that
// they read all of it, once and in order.
import { type RunningBroker, startBroker } from '@millrace/broker';
import { createClient, stringSerde } from '@millrace/client';
import type { Arguments } from './arguments.ts';
import { DataFolder } from './data-folder.ts';
import type { Display } from './display/display.ts';
import { keepUp } from './keep-up.ts';
import { Session } from './session.ts';
import { BROKER_CONFIG, PRODUCER_OPTIONS } from './settings.ts';
import { showResult } from './show-result.ts';
import { openSources } from './sources/sources.ts';
import { createTopics } from './topics.ts';

/** What a run needs. */
export interface DemoOptions extends Arguments {
  readonly display: Display;
  /** Ends the run wherever it is. */
  readonly signal: AbortSignal;
}

/**
 * Runs the demo.
 *
 * @returns whether both groups read everything once and in order.
 * @throws UsageError for a folder that cannot be used, ListenError for a port, StalledError, the
 * signal's reason.
 */
export async function runDemo(options: DemoOptions): Promise<boolean> {
  const { directory, port, isKept, display, signal } = options;
  await using folder = await DataFolder.open(directory);
  await using broker = await startBroker({ directory: folder.path, port, config: BROKER_CONFIG });
  const isSound = await replayAndCheck(broker, folder, display, signal);
  if (isKept) await keepUp(broker, folder.path, display, signal);
  else if (!folder.isTemporary) display.print([{ text: `The data stays in ${folder.path}.` }]);
  return isSound;
}

async function replayAndCheck(
  broker: RunningBroker,
  folder: DataFolder,
  display: Display,
  signal: AbortSignal,
): Promise<boolean> {
  display.print([
    { text: 'Millrace demo', style: 'strong' },
    { text: `: broker at ${broker.bootstrap}, data in ${folder.path}` },
  ]);
  await using client = createClient({ brokers: broker.bootstrap, clientId: 'millrace-demo' });
  await createTopics(client);
  const sources = await openSources();
  const producer = client.producer({
    ...PRODUCER_OPTIONS,
    keySerde: stringSerde,
    valueSerde: stringSerde,
  });
  const session = new Session({ client, producer, sources, display });
  const result = await session.run(signal);
  return await showResult(result, { client, folder, display });
}
