import { influenza1978 } from './influenza-1978.ts';
import { sunspots } from './sunspots.ts';

/** Measurements at even distances: value `i` stands at `from + i`. */
export interface Series {
  readonly from: number;
  readonly values: readonly number[];
}

/** The recorded series that the server has, by name. */
export const recorded = {
  'sunspots-1700-2008': { from: sunspots.firstYear, values: sunspots.numbers },
  'boarding-school-1978': { from: 0, values: influenza1978.inBed },
} as const satisfies Record<string, Series>;
