// What the views make of records, in the order of the data.
import { expect, it } from 'vitest';
import { lineText } from '../display/line.ts';
import { AirportDelays } from './airport-delays.ts';
import { IndexMoves } from './index-moves.ts';
import { StrongEarthquakes } from './strong-earthquakes.ts';
import { TemperatureThresholds } from './temperature-thresholds.ts';

function earthquake(mag: number | null, place: string) {
  return { id: place, properties: { mag, place, time: 1000, net: 'us' } };
}

it('alerts for earthquakes of magnitude 5 and above', () => {
  const view = new StrongEarthquakes();
  const alerts = [null, 4.9, 5, 6.4].map((mag) => view.take('us', earthquake(mag, `at ${mag}`)));
  expect(alerts.map((alert) => alert?.text)).toEqual([
    undefined,
    undefined,
    'magnitude 5.0, at 5',
    'magnitude 6.4, at 6.4',
  ]);
  expect(alerts[2]!.time).toBe('1970-01-01 00:00');
  expect(alerts.map((alert) => alert?.isSevere)).toEqual([undefined, undefined, false, true]);
  expect(lineText(view.finding())).toBe('2 of magnitude 5+, strongest 6.4: at 6.4');
});

it('alerts for days on which the index moved a tenth', () => {
  const view = new IndexMoves();
  const closes = [1000, 1099, 1209, 1209, 1088, 1000];
  const alerts = closes.map((close, index) => {
    const price = { date: `2000-01-0${index + 1}`, open: 0, high: 0, low: 0, close, volume: 0 };
    return view.take('SPX', price)?.text;
  });
  expect(alerts.filter((alert) => alert !== undefined)).toEqual([
    'S&P 500 +10.0 % in a day, from 1099 to 1209',
    'S&P 500 -10.0 % in a day, from 1209 to 1088',
  ]);
  expect(lineText(view.finding())).toContain('2 of 6 days');
});

it('alerts for days whose high crosses a threshold, once each', () => {
  const view = new TemperatureThresholds();
  const highs = [12, 14.9, 15, 16, 14, -1, -2];
  const alerts = highs.flatMap((high, index) =>
    [high - 5, high].map((temperatureCelsius) => {
      const date = `2010-05-0${index + 1}T12:00:00`;
      const weather = { pressureHectopascals: 0, windMetersPerSecond: 0 };
      return view.take('Seattle', { date, temperatureCelsius, ...weather });
    }),
  );
  const found = alerts.filter((alert) => alert !== null);
  expect(found.map(({ text }) => text)).toEqual([
    'days in Seattle now reach 15 C (15.0 C)',
    'days in Seattle now stay below 15 C (14.0 C)',
    'days in Seattle now stay below 0 C (-1.0 C)',
  ]);
  expect(found[0]!.time).toBe('2010-05-03');
  expect(lineText(view.finding())).toBe('coldest hour -7.0 C, warmest 16.0 C');
});

it('ranks airports with enough flights by their average delay', () => {
  const view = new AirportDelays();
  const fly = (origin: string, delay: number, count: number) => {
    const flight = { date: '', delay, distance: 1, origin, destination: 'SEA' };
    for (let index = 0; index < count; index++) view.take(origin, flight);
  };
  fly('ACY', 98, 1);
  fly('HDN', 16, 250);
  fly('HDN', 18, 250);
  fly('ORD', 9, 500);
  expect(view.worst()).toEqual([
    { airport: 'HDN', flightCount: 500, averageMinutes: 17 },
    { airport: 'ORD', flightCount: 500, averageMinutes: 9 },
  ]);
  expect(lineText(view.finding())).toBe('minutes late on average: HDN 17.0, ORD 9.0');
});
