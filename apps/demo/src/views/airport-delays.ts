// The airports whose departures arrive latest on average: one count and one sum for each airport.
import type { Line } from '../display/line.ts';
import { type Flight, FLIGHTS_TOPIC } from '../sources/flights.ts';
import type { View } from './view.ts';

/** An average over fewer flights says little. */
const FLIGHTS_MIN = 500;
const WORST_COUNT = 4;

/** An airport's average. */
export interface AirportDelay {
  readonly airport: string;
  readonly flightCount: number;
  /** Minutes that its departures arrived late, on average. */
  readonly averageMinutes: number;
}

/** Average delays by airport; says nothing until asked. */
export class AirportDelays implements View<Flight> {
  readonly topic = FLIGHTS_TOPIC;
  readonly #airports = new Map<string, { flightCount: number; minutes: number }>();

  take(airport: string, { delay }: Flight): null {
    let sum = this.#airports.get(airport);
    if (sum === undefined) this.#airports.set(airport, (sum = { flightCount: 0, minutes: 0 }));
    sum.flightCount++;
    sum.minutes += delay;
    return null;
  }

  /** The worst airports of those with enough flights, worst first. */
  worst(count = WORST_COUNT): AirportDelay[] {
    return [...this.#airports]
      .filter(([, { flightCount }]) => flightCount >= FLIGHTS_MIN)
      .map(([airport, { flightCount, minutes }]) => {
        return { airport, flightCount, averageMinutes: minutes / flightCount };
      })
      .sort((one, other) => other.averageMinutes - one.averageMinutes)
      .slice(0, count);
  }

  finding(): Line {
    const worst = this.worst().map(
      ({ airport, averageMinutes }) => `${airport} ${averageMinutes.toFixed(1)}`,
    );
    if (worst.length === 0) return [{ text: `no airport has ${FLIGHTS_MIN} flights yet` }];
    return [{ text: `minutes late on average: ${worst.join(', ')}` }];
  }
}
