// What a benchmark leaves behind: every sample of every round, so that whoever doubts a figure can
// work it out anew. It names the kind of machine and never a particular one.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metric, Sample } from './metrics.ts';

const GIB = 1024 ** 3;

/** The kind of machine, in words that fit many. */
export interface Machine {
  readonly cores: number;
  readonly memoryGib: number;
  readonly system: string;
  readonly node: string;
}

/** One row: per subject (broker or client) and metric one figure per round, in order. */
export interface RowResult {
  readonly name: string;
  readonly group: string;
  readonly samples: Record<string, Partial<Record<Metric, number[]>>>;
}

/** One run of one benchmark. */
export interface BenchResult {
  readonly suite: string;
  readonly machine: Machine;
  /** How it was run, for people to read. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly rounds: number;
  readonly rows: readonly RowResult[];
}

/** The machine this runs on. */
export function describeMachine(): Machine {
  return {
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / GIB),
    system: process.platform === 'linux' ? 'Linux' : process.platform,
    node: process.versions.node,
  };
}

/** Collects samples, round after round. */
export class RowCollector {
  readonly #rows = new Map<string, RowResult>();

  /** Adds what a row gave for a subject. */
  add(name: string, group: string, subject: string, sample: Sample): void {
    let row = this.#rows.get(name);
    if (row === undefined) this.#rows.set(name, (row = { name, group, samples: {} }));
    const series = (row.samples[subject] ??= {});
    for (const [metric, value] of Object.entries(sample) as [Metric, number][]) {
      if (!Number.isFinite(value)) throw new Error(`${name}: ${metric} is ${value}`);
      (series[metric] ??= []).push(value);
    }
  }

  /** The rows, in the order in which they first came. */
  rows(): RowResult[] {
    return [...this.#rows.values()];
  }
}

/**
 * A result with the rows of another run of its suite in it: in the places of those of the same
 * names, else at the end.
 * @throws Error when they were not run alike
 */
export function withRows(result: BenchResult, added: BenchResult): BenchResult {
  const kindOf = ({ suite, machine, rounds, settings }: BenchResult) =>
    JSON.stringify([suite, machine, rounds, settings]);
  if (kindOf(result) !== kindOf(added)) {
    throw new Error(`${kindOf(added)} cannot join a run of ${kindOf(result)}`);
  }
  const newRows = new Map(added.rows.map((row) => [row.name, row]));
  const kept = result.rows.map((row) => newRows.get(row.name) ?? row);
  const known = new Set(result.rows.map(({ name }) => name));
  return { ...result, rows: [...kept, ...added.rows.filter(({ name }) => !known.has(name))] };
}

const SIGNIFICANT_DIGITS = 4;

/** Where a suite's result lies in the repository. */
export function resultPath(suite: string): string {
  return fileURLToPath(new URL(`../results/${suite}.json`, import.meta.url));
}

/** Writes a result; figures keep four digits, as no more are meant. */
export function writeResult(path: string, result: BenchResult): void {
  const round = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(SIGNIFICANT_DIGITS)) : value;
  mkdirSync(dirname(path), { recursive: true });
  // A list of figures is read as one line.
  const text = JSON.stringify(result, round, 2).replace(
    /\[\s+(-?[\d.e+]+(?:,\s+-?[\d.e+-]+)*)\s+\]/g,
    (_, list: string) => `[${list.replaceAll(/\s+/g, ' ')}]`,
  );
  writeFileSync(path, `${text}\n`);
}

/** Reads a result. */
export function readResult(path: string): BenchResult {
  return JSON.parse(readFileSync(path, 'utf8')) as BenchResult;
}
