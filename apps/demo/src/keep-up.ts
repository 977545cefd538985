// Leaves the broker to the user after the show, with lines to look at it with kcat.
import type { RunningBroker } from '@millrace/broker';
import { once } from 'node:events';
import type { Display } from './display/display.ts';
import { EARTHQUAKES_TOPIC } from './sources/earthquakes.ts';
import { FLIGHTS_TOPIC } from './sources/flights.ts';
import { INDEX_PRICES_TOPIC } from './sources/index-prices.ts';

/** Prints how to look at the topics and waits for the signal. */
export async function keepUp(
  broker: RunningBroker,
  directory: string,
  display: Display,
  signal: AbortSignal,
): Promise<void> {
  const kcat = `kcat -b ${broker.bootstrap}`;
  const lines = [
    '',
    `The broker stays at ${broker.bootstrap}, its data in ${directory}. Look at it with`,
    `  ${kcat} -L -t ${FLIGHTS_TOPIC}`,
    `  ${kcat} -C -e -q -t ${EARTHQUAKES_TOPIC} -f '%T %k %s\\n' | head`,
    `  ${kcat} -C -e -q -t ${FLIGHTS_TOPIC} -o -5`,
    `  ${kcat} -C -e -q -t ${INDEX_PRICES_TOPIC} -o s@1223856000000 -c 5`,
    `  ${kcat} -P -t greetings -K : <<< 'hello:world'`,
    'and end it with Ctrl-C.',
  ];
  for (const text of lines) display.print([{ text }]);
  if (!signal.aborted) await once(signal, 'abort');
}
