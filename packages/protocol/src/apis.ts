// Second public entry: every API and every record codec in lists. Apart from the first entry, so
// that a program that uses three APIs does not carry ninety.
export { apis, recordCodecs } from './generated/apis.ts';
