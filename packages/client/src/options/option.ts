// What an option is: its default, Kafka's name for it, and the check of a given value. Tables of
// these are the only place where a default is written.

/** One option of a table. */
export interface Option<Value> {
  /** Kafka's name, such as `linger.ms`; null for an option that Kafka's clients do not have. */
  readonly kafkaName: string | null;
  readonly defaultValue: Value;
  /** What a value must be, in words, if this one is not; null if it is. */
  readonly problem: (value: unknown) => string | null;
}

/** A table of options by their name. */
export type OptionTable = Readonly<Record<string, Option<unknown>>>;

/** The values of a table's options. */
export type OptionValues<Table extends OptionTable> = {
  -readonly [Name in keyof Table]: Table[Name] extends Option<infer Value> ? Value : never;
};

const INT32_MAX = 2 ** 31 - 1;

/** A whole number within bounds; `min` is 0 and `max` the largest int32 unless given. */
export function integer(
  kafkaName: string | null,
  defaultValue: number,
  { min = 0, max = INT32_MAX }: { min?: number; max?: number } = {},
): Option<number> {
  const problem = (value: unknown) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : `must be a whole number from ${min} to ${max}`;
  return { kafkaName, defaultValue, problem };
}

/** True or false. */
export function flag(kafkaName: string | null, defaultValue: boolean): Option<boolean> {
  const problem = (value: unknown) => (typeof value === 'boolean' ? null : 'must be true or false');
  return { kafkaName, defaultValue, problem };
}

/** Text that is not empty. */
export function text(kafkaName: string | null, defaultValue: string): Option<string> {
  return { kafkaName, defaultValue, problem: textProblem };
}

/** Text that is not empty, or nothing at all. */
export function optionalText(kafkaName: string | null): Option<string | undefined> {
  return { kafkaName, defaultValue: undefined, problem: textProblem };
}

/** One of a few words or numbers. */
export function oneOf<Value extends string | number>(
  kafkaName: string | null,
  choices: readonly Value[],
  defaultValue: Value,
): Option<Value> {
  const list = choices.map((choice) => JSON.stringify(choice)).join(', ');
  const problem = (value: unknown) =>
    choices.includes(value as Value) ? null : `must be one of ${list}`;
  return { kafkaName, defaultValue, problem };
}

/** A function, or nothing at all. */
export function callback<Callback>(kafkaName: string | null): Option<Callback | undefined> {
  const problem = (value: unknown) => (typeof value === 'function' ? null : 'must be a function');
  return { kafkaName, defaultValue: undefined, problem };
}

/** A value whose shape `isValid` knows. */
export function shaped<Value>(
  kafkaName: string | null,
  defaultValue: Value,
  isValid: (value: unknown) => boolean,
  expected: string,
): Option<Value> {
  return { kafkaName, defaultValue, problem: (value) => (isValid(value) ? null : expected) };
}

function textProblem(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? null : 'must be a text that is not empty';
}
