/** Writes `entry`, a path below packages/, with all it imports to `outputFile`. */
export function bundle(entry: string, outputFile: string): Promise<void>;
