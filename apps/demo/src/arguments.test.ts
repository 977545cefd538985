// The flags: what they mean, and that a bad one is named.
import { expect, it } from 'vitest';
import { readArguments, UsageError } from './arguments.ts';

it('takes no flags at all', () => {
  expect(readArguments([])).toEqual({ isKept: false, port: 0, directory: undefined });
});

it('takes every flag', () => {
  const words = ['--keep', '--port', '9092', '--data=/tmp/flights'];
  expect(readArguments(words)).toEqual({ isKept: true, port: 9092, directory: '/tmp/flights' });
  expect(readArguments(['-h'])).toBe('help');
});

it.each([
  [['--port', 'ninety'], "--port takes a number from 0 to 65535, not 'ninety'."],
  [['--port', '65536'], "--port takes a number from 0 to 65535, not '65536'."],
  [['--port='], "--port takes a number from 0 to 65535, not ''."],
  [['--data='], '--data takes the name of a folder.'],
  [
    ['--fast'],
    /^Unknown option '--fast'\. The flags are --keep, --port N, --data DIR and --help\.$/,
  ],
  [['--port'], /--port.*argument missing.*The flags are/],
  [['now'], /'now'.*The flags are/],
])('refuses %j in one line', (words, message) => {
  expect(() => readArguments(words)).toThrow(UsageError);
  expect(() => readArguments(words)).toThrow(message);
  expect(() => readArguments(words)).toThrow(/^[^\n]+$/);
});
