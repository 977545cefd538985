// Earthquakes that people at a distance hear of, and the strongest of the week.
import type { Line } from '../display/line.ts';
import { EARTHQUAKES_TOPIC, type Earthquake } from '../sources/earthquakes.ts';
import { formatMinute } from '../display/numbers.ts';
import type { Alert, View } from './view.ts';

const ALERT_MAGNITUDE = 5;
const SEVERE_MAGNITUDE = 6;

/** Alerts for magnitude 5 and above. */
export class StrongEarthquakes implements View<Earthquake> {
  readonly topic = EARTHQUAKES_TOPIC;
  #count = 0;
  #strongest: Earthquake | null = null;

  take(_network: string, earthquake: Earthquake): Alert | null {
    const { mag, place, time } = earthquake.properties;
    if (mag === null || mag < ALERT_MAGNITUDE) return null;
    this.#count++;
    if (mag > (this.#strongest?.properties.mag ?? 0)) this.#strongest = earthquake;
    return {
      time: formatMinute(time),
      topic: this.topic,
      text: `magnitude ${mag.toFixed(1)}, ${place}`,
      isSevere: mag >= SEVERE_MAGNITUDE,
    };
  }

  finding(): Line {
    const count = `${this.#count} of magnitude ${ALERT_MAGNITUDE}+`;
    if (this.#strongest === null) return [{ text: count }];
    const { mag, place } = this.#strongest.properties;
    return [{ text: `${count}, strongest ${mag!.toFixed(1)}: ${place}` }];
  }
}
