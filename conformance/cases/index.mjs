// Every case, in the order in which they run.
import { cases as kcat } from './kcat.mjs';

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const allCases = [...kcat];
