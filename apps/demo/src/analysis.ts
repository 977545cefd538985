// All views together: a record goes to the view of its topic, an alert to the display.
import type { Display } from './display/display.ts';
import type { Line } from './display/line.ts';
import { AirportDelays } from './views/airport-delays.ts';
import { IndexMoves } from './views/index-moves.ts';
import { StrongEarthquakes } from './views/strong-earthquakes.ts';
import { TemperatureThresholds } from './views/temperature-thresholds.ts';
import type { Alert, View } from './views/view.ts';

const TIME_COLUMNS = 'YYYY-MM-DD HH:mm'.length;
const TOPIC_COLUMNS = 12;

/** What the analysing group does with the records. */
export class Analysis {
  readonly airportDelays = new AirportDelays();
  readonly #views: ReadonlyMap<string, View>;
  readonly #display: Display;

  constructor(display: Display) {
    this.#display = display;
    const views = [
      new StrongEarthquakes(),
      new IndexMoves(),
      new TemperatureThresholds(),
      this.airportDelays,
    ];
    this.#views = new Map(views.map((view) => [view.topic, view]));
  }

  /** Takes a record. `value` is what its topic's source wrote. */
  take(topic: string, key: string, value: unknown): void {
    const alert = this.#views.get(topic)?.take(key, value as never);
    if (alert !== undefined && alert !== null) this.#display.print(alertLine(alert));
  }

  /** What each topic's records say together. */
  findings(): Line[] {
    return [...this.#views.values()].map((view) => [
      { text: view.topic.padEnd(TOPIC_COLUMNS), style: 'strong' },
      { text: '  ' },
      ...view.finding(),
    ]);
  }
}

function alertLine({ time, topic, text, isSevere }: Alert): Line {
  return [
    { text: `${time.padEnd(TIME_COLUMNS)}  `, style: 'faint' },
    { text: `${topic.padEnd(TOPIC_COLUMNS)}  ` },
    { text, style: isSevere ? 'bad' : 'notice' },
  ];
}
