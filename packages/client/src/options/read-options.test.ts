// Options are complete, or refused in a line that helps.
import { describe, expect, it } from 'vitest';
import { callback, flag, integer, oneOf, text } from './option.ts';
import { readOptions } from './read-options.ts';

const table = {
  lingerMs: integer('linger.ms', 5, { max: 100 }),
  compression: oneOf('compression.type', ['none', 'lz4'], 'none'),
  idempotence: flag('enable.idempotence', true),
  clientId: text('client.id', 'me'),
  onEvent: callback<() => void>(null),
};
const read = (given: object) => readOptions('producer', table, given);

describe('readOptions', () => {
  it('fills in the defaults, also for undefined', () => {
    expect(read({ lingerMs: undefined, clientId: 'you' })).toEqual({
      lingerMs: 5,
      compression: 'none',
      idempotence: true,
      clientId: 'you',
      onEvent: undefined,
    });
  });

  it.each([
    [{ lingerMS: 1 }, 'The producer has no option lingerMS. Did you mean lingerMs?'],
    [{ linger: 1 }, 'Did you mean lingerMs?'],
    [{ 'linger.ms': 1 }, 'Did you mean lingerMs?'],
    [{ compresion: 'lz4' }, 'Did you mean compression?'],
    [{ zzz: 1 }, 'Options are lingerMs, compression, idempotence, clientId, onEvent.'],
    [{ toString: 1 }, 'has no option toString'],
  ])('refuses %o', (given, message) => {
    expect(() => read(given)).toThrow(message);
  });

  it.each([
    [
      { lingerMs: 101 },
      'lingerMs (linger.ms) of the producer must be a whole number from 0 to 100',
    ],
    [{ lingerMs: '5' }, 'must be a whole number from 0 to 100, not "5"'],
    [{ lingerMs: 0.5 }, 'not 0.5'],
    [{ compression: 'rar' }, 'must be one of "none", "lz4", not "rar"'],
    [{ idempotence: 1 }, 'must be true or false, not 1'],
    [{ clientId: '' }, 'must be a text that is not empty'],
    [{ onEvent: {} }, 'Option onEvent of the producer must be a function, not an object'],
    [{ lingerMs: null }, 'not null'],
  ])('refuses the value in %o', (given, message) => {
    expect(() => read(given)).toThrow(message);
  });
});
