// What a process has cost so far, as Linux counts it: processor time and resident memory. Readings
// only; whoever wants the cost of a piece of work takes the difference of two.
import { readFileSync } from 'node:fs';

/** Linux reports times in hundredths of a second to every program, whatever its own tick is. */
const TICKS_PER_SECOND = 100;
const KIB = 1024;
/** Places in /proc/<pid>/stat, counted from the field behind the program's name. */
const USER_TICKS_AT = 11;
const SYSTEM_TICKS_AT = 12;

/** Memory of a process. */
export interface Memory {
  /** What lies in memory now. */
  readonly residentBytes: number;
  /** The most that ever did. */
  readonly peakBytes: number;
}

/** Seconds of user and system time in the text of /proc/<pid>/stat. */
export function parseCpuSeconds(stat: string): number {
  // The name may hold blanks and brackets; the last bracket ends it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER_TICKS_AT]) + Number(fields[SYSTEM_TICKS_AT])) / TICKS_PER_SECOND;
}

/** Memory in the text of /proc/<pid>/status. */
export function parseMemory(status: string): Memory {
  const bytesOf = (name: string) => {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status);
    if (found === null) throw new Error(`/proc/<pid>/status has no ${name}`);
    return Number(found[1]) * KIB;
  };
  return { residentBytes: bytesOf('VmRSS'), peakBytes: bytesOf('VmHWM') };
}

/** Processor seconds of a living process. */
export function cpuSecondsOf(pid: number): number {
  return parseCpuSeconds(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

/** Memory of a living process. */
export function memoryOf(pid: number): Memory {
  return parseMemory(readFileSync(`/proc/${pid}/status`, 'utf8'));
}
