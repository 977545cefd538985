// A dot plot as SVG: a line per row, a dot per subject at its median, a bar behind it from the
// smallest to the largest round. On a logarithmic axis equal distances are equal ratios, which is
// what the reader compares. Colours and fonts come from the page.
import type { Summary } from '../figures/statistics.ts';
import { escapeHtml } from './escape-html.ts';
import { figure } from './figure.ts';

/** A dot. */
export interface Point {
  /** Which colour it has: the n-th subject of the page. */
  readonly colour: number;
  readonly title: string;
  readonly summary: Summary;
}

/** A line of the plot. */
export interface PlotLine {
  readonly label: string;
  readonly points: readonly Point[];
  /** Written at the right, such as a ratio. */
  readonly note: string;
  /** Whether the note is good news; absent: neither. */
  readonly isMet?: boolean;
}

const WIDTH = 900;
const LINE_HEIGHT = 24;
const AXIS_HEIGHT = 30;
const LABEL_WIDTH = 300;
const NOTE_WIDTH = 150;
const GAP = 14;
const RADIUS = 5;
/** Where text sits on a line. */
const BASELINE = 4;
const PLOT_LEFT = LABEL_WIDTH + GAP;
const PLOT_RIGHT = WIDTH - NOTE_WIDTH - GAP;
/** Of the font of the ticks, at most. */
const TICK_CHARACTER_WIDTH = 6;
/** So much of the axis stays free at each end. */
const MARGIN_SHARE = 0.04;
/** Steps within a power of ten, coarse ones first; the first that give enough ticks are taken. */
const STEPS = [
  [1, 2, 5],
  [1, 1.5, 2, 3, 4, 5, 6, 8],
];
const TICKS_MIN = 4;
const TICKS_MAX = 8;

interface Axis {
  readonly ticks: readonly number[];
  place(value: number): number;
}

/** Round figures between two. */
export function logTicks(min: number, max: number): number[] {
  const ticksBy = (steps: readonly number[]) => {
    const found: number[] = [];
    for (let power = Math.floor(Math.log10(min)); 10 ** power <= max; power++) {
      found.push(...steps.map((step) => Number((step * 10 ** power).toPrecision(2))));
    }
    return found.filter((tick) => tick >= min && tick <= max);
  };
  const ticks = STEPS.map(ticksBy).find(({ length }) => length >= TICKS_MIN) ?? ticksBy(STEPS[1]!);
  const stride = Math.ceil(ticks.length / TICKS_MAX);
  return ticks.filter((_, index) => index % stride === 0);
}

function axisFor(lines: readonly PlotLine[]): Axis {
  const all = lines.flatMap(({ points }) => points.map(({ summary }) => summary));
  const positive = all.flatMap(({ min, max }) => [min, max]).filter((value) => value > 0);
  const [low, high] = [Math.log10(Math.min(...positive)), Math.log10(Math.max(...positive))];
  const margin = Math.max(high - low, 0.1) * MARGIN_SHARE;
  const [from, to] = [low - margin, high + margin];
  const place = (value: number) => {
    const share = (Math.log10(Math.max(value, 10 ** from)) - from) / (to - from);
    return PLOT_LEFT + share * (PLOT_RIGHT - PLOT_LEFT);
  };
  return { ticks: logTicks(10 ** from, 10 ** to), place };
}

function drawLine(line: PlotLine, index: number, axis: Axis, unit: string): string {
  const y = AXIS_HEIGHT + (index + 0.5) * LINE_HEIGHT;
  const dots = line.points.map(({ colour, title, summary }) => {
    const [x, from, to] = [summary.median, summary.min, summary.max].map(axis.place);
    const range = `${figure(summary.min, unit)} to ${figure(summary.max, unit)}`;
    const hint = escapeHtml(`${title}: ${figure(summary.median, unit)} (${range})`);
    return `<g class="c${colour}"><title>${hint}</title>
<line x1="${px(from!)}" x2="${px(to!)}" y1="${y}" y2="${y}"/>
<circle cx="${px(x!)}" cy="${y}" r="${RADIUS}"/></g>`;
  });
  const verdict = line.isMet === undefined ? '' : line.isMet ? ' met' : ' missed';
  return `${text('label', LABEL_WIDTH, y + BASELINE, line.label)}
<line class="guide" x1="${PLOT_LEFT}" x2="${PLOT_RIGHT}" y1="${y}" y2="${y}"/>
${dots.join('\n')}
${text(`note${verdict}`, WIDTH - NOTE_WIDTH, y + BASELINE, line.note)}`;
}

const px = (value: number) => value.toFixed(1);

function text(className: string, x: number, y: number, content: string): string {
  return `<text class="${className}" x="${px(x)}" y="${px(y)}">${escapeHtml(content)}</text>`;
}

/** Draws a plot; `unit` is that of all its figures. */
export function dotPlot(title: string, unit: string, lines: readonly PlotLine[]): string {
  const axis = axisFor(lines);
  const height = AXIS_HEIGHT + lines.length * LINE_HEIGHT + GAP;
  let labelEnd = 0;
  const ticks = axis.ticks.map((tick) => {
    // A label that would meet the one before is left out.
    const label = axis.place(tick) < labelEnd ? '' : figure(tick, unit);
    if (label !== '') labelEnd = axis.place(tick) + (label.length + 1) * TICK_CHARACTER_WIDTH;
    const x = px(axis.place(tick));
    const bottom = height - GAP;
    return `<line class="tick" x1="${x}" x2="${x}" y1="${AXIS_HEIGHT}" y2="${bottom}"/>
${text('tick', axis.place(tick), AXIS_HEIGHT - BASELINE * 2, label)}`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(title)}">
${ticks.join('\n')}
${lines.map((line, index) => drawLine(line, index, axis, unit)).join('\n')}
</svg>`;
}
