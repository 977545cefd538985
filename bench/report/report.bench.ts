// `pnpm bench:report`: the page and the README's figures, made anew.
import { writeReport } from './report.ts';

writeReport();
