// When days begin and cease to be freezing, mild, warm: crossings of the day's highest temperature,
// since hours cross a threshold twice a day.
import type { Line } from '../display/line.ts';
import { TEMPERATURES_TOPIC, type Temperature } from '../sources/temperatures.ts';
import type { Alert, View } from './view.ts';

const THRESHOLDS_CELSIUS = [0, 10, 15, 20];
const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** A day so far. */
interface Day {
  readonly date: string;
  highCelsius: number;
}

/**
 * Alerts for a day whose high is on the other side of a threshold than the high of the day before.
 */
export class TemperatureThresholds implements View<Temperature> {
  readonly topic = TEMPERATURES_TOPIC;
  #before: Day | null = null;
  #day: Day | null = null;
  #coldestCelsius = Infinity;
  #warmestCelsius = -Infinity;

  take(station: string, { date, temperatureCelsius }: Temperature): Alert | null {
    this.#coldestCelsius = Math.min(this.#coldestCelsius, temperatureCelsius);
    this.#warmestCelsius = Math.max(this.#warmestCelsius, temperatureCelsius);
    const day = date.slice(0, DATE_LENGTH);
    if (this.#day?.date === day) {
      this.#day.highCelsius = Math.max(this.#day.highCelsius, temperatureCelsius);
      return null;
    }
    const alert = this.#alertOfWholeDay(station);
    this.#before = this.#day;
    this.#day = { date: day, highCelsius: temperatureCelsius };
    return alert;
  }

  finding(): Line {
    const coldest = `coldest hour ${this.#coldestCelsius.toFixed(1)} C`;
    const warmest = `warmest ${this.#warmestCelsius.toFixed(1)} C`;
    const frost = this.#coldestCelsius > 0 ? ', so a normal hour never freezes' : '';
    return [{ text: `${coldest}, ${warmest}${frost}` }];
  }

  /** The day that has just ended against the one before. */
  #alertOfWholeDay(station: string): Alert | null {
    if (this.#before === null || this.#day === null) return null;
    const [was, is] = [this.#before.highCelsius, this.#day.highCelsius];
    const crossed = THRESHOLDS_CELSIUS.find((at) => was < at !== is < at);
    if (crossed === undefined) return null;
    const change = is > was ? `reach ${crossed} C` : `stay below ${crossed} C`;
    return {
      time: this.#day.date,
      topic: this.topic,
      text: `days in ${station} now ${change} (${is.toFixed(1)} C)`,
      isSevere: crossed === 0,
    };
  }
}
