// The house style as numbers and patterns, so that a test can hold every file against it.
// Change a limit here only together with the reason in ARCHITECTURE.md.

/** Longest line, in characters. Prettier breaks code; this also catches comments and strings. */
export const LINE_LENGTH_MAX = 100;

/** Longest source file, in lines. Aim for 150. */
export const FILE_LINES_MAX = 400;

/** Longest test file, in lines: tables of cases are longer than the code they test. */
export const TEST_FILE_LINES_MAX = 600;

/** Longest function, in lines: it fits a screen. */
export const FUNCTION_LINES_MAX = 70;

/** Where the clock, timers, randomness, disk and sockets may be touched directly. */
export const PLATFORM_FILES = [
  /^packages\/broker\/src\/platform\//,
  /^packages\/client\/src\/platform\//,
  /^packages\/[^/]+\/(test|scripts|generator|bench)\//,
  /^(tools|bench|conformance|apps)\//,
  /\.test\.ts$/,
  /\.config\.ts$/,
];

/** What makes a run depend on more than its inputs. Each enters by constructor instead. */
export const NONDETERMINISM: readonly { name: string; pattern: RegExp }[] = [
  { name: 'Date.now', pattern: /\bDate\.now\b/ },
  { name: 'new Date()', pattern: /\bnew Date\(\)/ },
  { name: 'Math.random', pattern: /\bMath\.random\b/ },
  { name: 'performance.now', pattern: /\bperformance\.now\b/ },
  { name: 'setTimeout', pattern: /(?<![.\w])set(Timeout|Interval|Immediate)\(/ },
  { name: 'randomness of node:crypto', pattern: /\brandom(Bytes|UUID|Int)\b/ },
  { name: 'node:fs', pattern: /['"]node:fs(\/promises)?['"]/ },
  { name: 'node:net', pattern: /['"]node:(net|tls|dgram|http|https)['"]/ },
];

/** Words that mark unfinished work; unfinished work belongs on an issue. */
export const LEFTOVERS = /\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-nocheck|\bas any\b/;
