// Every source of the demo and the topic it fills.
import { earthquakes, EARTHQUAKES_TOPIC } from './earthquakes.ts';
import { flights, FLIGHTS_TOPIC } from './flights.ts';
import { INDEX_PRICES_TOPIC, indexPrices } from './index-prices.ts';
import type { Source } from './source.ts';
import { temperatures, TEMPERATURES_TOPIC } from './temperatures.ts';

/** A topic to be created. */
export interface TopicPlan {
  readonly name: string;
  readonly partitionCount: number;
}

/** As many partitions as the keys of a topic can use; the second member needs its share, too. */
export const TOPIC_PLANS: readonly TopicPlan[] = [
  { name: EARTHQUAKES_TOPIC, partitionCount: 2 },
  { name: INDEX_PRICES_TOPIC, partitionCount: 1 },
  { name: TEMPERATURES_TOPIC, partitionCount: 1 },
  { name: FLIGHTS_TOPIC, partitionCount: 6 },
];

/** Opens every source, in the order of {@link TOPIC_PLANS}. */
export function openSources(): Promise<Source[]> {
  return Promise.all([earthquakes(), indexPrices(), temperatures(), flights()]);
}
