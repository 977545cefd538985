// A week of the world's earthquakes as the USGS reported them, keyed by the network that measured
// them. The value is the GeoJSON feature as it stands in the file.
import { readDataFile } from './data-file.ts';
import { listSource, type Source } from './source.ts';

const FILE = 'earthquakes.json';

export const EARTHQUAKES_TOPIC = 'earthquakes';

/** What this demo reads of a feature; the record has all of it. */
export interface Earthquake {
  readonly id: string;
  readonly properties: {
    /** Null when it was not measured. */
    readonly mag: number | null;
    readonly place: string;
    /** Milliseconds since 1970. */
    readonly time: number;
    readonly net: string;
  };
}

/** The week, oldest first. */
export async function earthquakes(): Promise<Source> {
  const { features } = JSON.parse(await readDataFile(FILE)) as { features: Earthquake[] };
  const records = features
    .sort((one, other) => one.properties.time - other.properties.time)
    .map((feature) => ({
      topic: EARTHQUAKES_TOPIC,
      key: feature.properties.net,
      value: JSON.stringify(feature),
      timestamp: feature.properties.time,
    }));
  return listSource(EARTHQUAKES_TOPIC, records);
}
