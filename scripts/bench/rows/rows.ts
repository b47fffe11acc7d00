import type { RowMaker } from '../row.ts';
import { append } from './append.ts';
import { checked } from './checked.ts';
import { fanOut, manySubscribers } from './fan-out.ts';
import { idle } from './idle.ts';
import { kept } from './kept.ts';
import { nodes } from './nodes.ts';
import { page } from './page.ts';
import { fixedRate, latency } from './rate.ts';
import { polling, starts } from './requests.ts';
import { resume } from './resume.ts';
import { sdk } from './sdk.ts';

/** The tables of the bench, in their order. */
export const ROWS: readonly RowMaker[] = [
  fanOut,
  manySubscribers,
  checked,
  fixedRate,
  latency,
  idle,
  resume,
  polling,
  append,
  starts,
  nodes,
  kept,
  sdk,
  page,
];
