// Turns what a user gave into a full set of options: every unknown name is refused, with the name
// that was probably meant; every bad value is named in one line.
import { KafkaError } from '../errors.ts';
import type { OptionTable, OptionValues } from './option.ts';

/** At most so many letters may differ for a name to be suggested. */
const SUGGESTION_DISTANCE_MAX = 4;

/**
 * Completes `given` with the defaults of `table`.
 *
 * @param owner Whose options these are, such as `producer`.
 * @throws KafkaError `INVALID_OPTION`.
 */
export function readOptions<Table extends OptionTable>(
  owner: string,
  table: Table,
  given: object,
): OptionValues<Table> {
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(table)) values[name] = option.defaultValue;
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(table, name) ? table[name] : undefined;
    if (option === undefined) throw unknownOption(owner, name, table);
    if (value === undefined) continue;
    const problem = option.problem(value);
    if (problem !== null) {
      const alias = option.kafkaName === null ? '' : ` (${option.kafkaName})`;
      throw new KafkaError(
        'INVALID_OPTION',
        `Option ${name}${alias} of the ${owner} ${problem}, not ${shown(value)}.`,
      );
    }
    values[name] = value;
  }
  return values as OptionValues<Table>;
}

function unknownOption(owner: string, name: string, table: OptionTable): KafkaError {
  const names = Object.keys(table);
  const byKafkaName = names.find((known) => table[known]!.kafkaName === name);
  const meant = byKafkaName ?? closest(name, names);
  const hint = meant === undefined ? `Options are ${names.join(', ')}.` : `Did you mean ${meant}?`;
  return new KafkaError('INVALID_OPTION', `The ${owner} has no option ${name}. ${hint}`);
}

function closest(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(SUGGESTION_DISTANCE_MAX, Math.ceil(name.length / 2)) + 1;
  for (const candidate of names) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Letters to add, drop or change to make one text of the other. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const change = row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(change, row[to]! + 1, next[to - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
