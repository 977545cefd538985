// Days on which the index closed at least a tenth above or below its close of the trading day
// before.
import type { Line } from '../display/line.ts';
import { formatCount, formatSigned } from '../display/numbers.ts';
import { INDEX_PRICES_TOPIC, type IndexPrice } from '../sources/index-prices.ts';
import type { Alert, View } from './view.ts';

const ALERT_MOVE_PERCENT = 10;
const PERCENT = 100;

/** Alerts for days of 10 % and more. */
export class IndexMoves implements View<IndexPrice> {
  readonly topic = INDEX_PRICES_TOPIC;
  readonly #closes = new Map<string, number>();
  #dayCount = 0;
  #alertCount = 0;
  #largest = { date: '', percent: 0 };

  take(index: string, { date, close }: IndexPrice): Alert | null {
    const before = this.#closes.get(index);
    this.#closes.set(index, close);
    this.#dayCount++;
    if (before === undefined) return null;
    const percent = (close / before - 1) * PERCENT;
    if (Math.abs(percent) > Math.abs(this.#largest.percent)) this.#largest = { date, percent };
    if (Math.abs(percent) < ALERT_MOVE_PERCENT) return null;
    this.#alertCount++;
    const closes = `from ${before.toFixed(0)} to ${close.toFixed(0)}`;
    return {
      time: date,
      topic: this.topic,
      text: `S&P 500 ${formatSigned(percent)} % in a day, ${closes}`,
      isSevere: percent < 0,
    };
  }

  finding(): Line {
    const { date, percent } = this.#largest;
    const days = `${this.#alertCount} of ${formatCount(this.#dayCount)} days`;
    const largest = `largest ${formatSigned(percent)} % on ${date}`;
    return [{ text: `${days} moved ${ALERT_MOVE_PERCENT} % or more, ${largest}` }];
  }
}
