// The hours of a normal year in Seattle: what thirty years of weather average to, hour by hour.
import { csvNumber, csvRows } from './csv.ts';
import { readDataFile } from './data-file.ts';
import { listSource, type Source } from './source.ts';

const FILE = 'seattle-weather-hourly-normals.csv';
const STATION = 'Seattle';

export const TEMPERATURES_TOPIC = 'temperatures';

/** An hour of the normal year. */
export interface Temperature {
  /** `YYYY-MM-DDTHH:mm:ss`, local; the year stands for all thirty. */
  readonly date: string;
  readonly temperatureCelsius: number;
  readonly pressureHectopascals: number;
  readonly windMetersPerSecond: number;
}

/** The hours, oldest first. An hour's timestamp takes the local time as UTC. */
export async function temperatures(): Promise<Source> {
  const records = csvRows(await readDataFile(FILE)).map((row) => {
    const temperature: Temperature = {
      date: row['date']!,
      temperatureCelsius: csvNumber(row, 'temperature'),
      pressureHectopascals: csvNumber(row, 'pressure'),
      windMetersPerSecond: csvNumber(row, 'wind'),
    };
    return {
      topic: TEMPERATURES_TOPIC,
      key: STATION,
      value: JSON.stringify(temperature),
      timestamp: Date.parse(`${temperature.date}Z`),
    };
  });
  return listSource(TEMPERATURES_TOPIC, records);
}
