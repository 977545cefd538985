// What Kafka says a config is: its type, default and allowed values; and the check of a value
// against that. The facts are Kafka 4.3.1's own (kafka-configs.json).
import facts from './kafka-configs.json' with { type: 'json' };

/** Kafka's types of configs. */
export type ConfigType =
  'BOOLEAN' | 'STRING' | 'INT' | 'SHORT' | 'LONG' | 'DOUBLE' | 'LIST' | 'CLASS' | 'PASSWORD';

/** One config. */
export interface ConfigDefinition {
  readonly name: string;
  readonly type: ConfigType;
  /** As text; null when there is none. */
  readonly default: string | null;
  /** Allowed values in Kafka's notation; null when any of the type is. */
  readonly valid: string | null;
}

function byName(definitions: readonly unknown[]): ReadonlyMap<string, ConfigDefinition> {
  return new Map((definitions as ConfigDefinition[]).map((one) => [one.name, one]));
}

/** All topic configs. */
export const topicConfigDefinitions = byName(facts.topic);
/** All broker configs. */
export const brokerConfigDefinitions = byName(facts.broker);

const INTEGER_RANGES: Partial<Record<ConfigType, [min: bigint, max: bigint]>> = {
  SHORT: [-(2n ** 15n), 2n ** 15n - 1n],
  INT: [-(2n ** 31n), 2n ** 31n - 1n],
  LONG: [-(2n ** 63n), 2n ** 63n - 1n],
};

/**
 * Says what is wrong with `value`, in one line that names the config and what it takes; or null.
 */
export function checkConfigValue(definition: ConfigDefinition, value: string): string | null {
  const problem = typeProblem(definition, value) ?? rangeProblem(definition, value);
  return problem === null
    ? null
    : `Invalid value ${value} for configuration ${definition.name}: ${problem}`;
}

function typeProblem({ type }: ConfigDefinition, value: string): string | null {
  const text = value.trim();
  if (type === 'BOOLEAN') {
    return /^(true|false)$/i.test(text) ? null : 'it must be true or false';
  }
  if (type === 'DOUBLE') {
    return text !== '' && Number.isFinite(Number(text)) ? null : 'it must be a number';
  }
  const range = INTEGER_RANGES[type];
  if (range === undefined) return null;
  if (!/^[+-]?\d+$/.test(text)) return `it must be a whole number (${type})`;
  const number = BigInt(text.replace('+', ''));
  return number >= range[0] && number <= range[1] ? null : `it is outside the range of ${type}`;
}

/**
 * Kafka's notations: `[1,...]` at least, `[0,...,1]` between, `[a, b, c]` one of,
 * `[1,...,9] or -1`; for lists each element is one of.
 */
function rangeProblem({ type, valid }: ConfigDefinition, value: string): string | null {
  if (valid === null || valid === '') return null;
  const range = /^\[(-?[\d.]+),\.\.\.(?:,(-?[\d.]+))?\](?: or (-?\d+))?$/.exec(valid);
  if (range !== null) {
    const [, min, max, other] = range;
    const number = Number(value);
    const isInside = number >= Number(min) && (max === undefined || number <= Number(max));
    if (isInside || (other !== undefined && number === Number(other))) return null;
    return `it must be in ${valid}`;
  }
  const choices = /^\[([\w .,:-]+)\]$/.exec(valid)?.[1]?.split(/,\s*/);
  if (choices === undefined) return null;
  const parts = type === 'LIST' ? splitList(value) : [value];
  return parts.every((part) => choices.includes(part)) ? null : `it must be one of ${valid}`;
}

/** The elements of a LIST value. */
export function splitList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The known name closest to a mistyped one, if any is close. */
export function closestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(name.length / 4)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name, candidate, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
