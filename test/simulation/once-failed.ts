import { ENDLESS, type Plan } from './work.ts';
import type { Story } from './world.ts';

const endless: Plan = { steps: ENDLESS, batch: 1, paceMs: 54, checkpoints: true, attempts: 1, stubborn: false };
const transports = ['websocket', 'sse', 'polling'] as const;

/** Short stories that went against a promise once, by what was wrong. */
export const ONCE_FAILED: readonly (readonly [string, Story])[] = [
  [
    'a log that lost its tail ended, and a reader of the old one was told that it had all',
    {
      seed: 34,
      nodes: 1,
      hasBlocks: false,
      hasTails: true,
      actions: [
        { do: 'start', job: 0, plan: { ...endless, attempts: 3 } },
        { do: 'watch', reader: 0, job: 0, habit: { from: 'earliest', checkpoint: true, transports, isOwner: true } },
        { do: 'wait', ms: 1000 },
        { do: 'lose-tail', back: 3 },
      ],
    },
  ],
  [
    'a reader at the end of a log that had become shorter was read for without end',
    {
      seed: 81,
      nodes: 1,
      hasBlocks: false,
      hasTails: true,
      actions: [
        { do: 'start', job: 0, plan: { ...endless, paceMs: 1053, attempts: 2 } },
        { do: 'watch', reader: 0, job: 0, habit: { from: 'earliest', checkpoint: true, transports, isOwner: true } },
        { do: 'wait', ms: 4036 },
        { do: 'dark', reader: 0, ms: 9955 },
        { do: 'wait', ms: 1851 },
        { do: 'lose-tail', back: 1 },
        { do: 'wait', ms: 2079 },
        { do: 'lose-tail', back: 1 },
      ],
    },
  ],
  [
    'a retry waited for as long as the clock was set back',
    {
      seed: 1898,
      nodes: 2,
      hasBlocks: false,
      hasTails: true,
      actions: [
        { do: 'start', job: 0, plan: endless },
        { do: 'wait', ms: 200 },
        { do: 'storage-down', ms: 100 },
        { do: 'wait', ms: 200 },
        { do: 'clock', ms: -3_600_000 },
      ],
    },
  ],
  [
    'a gap was told from where the server had come, and not the reader',
    {
      seed: 4679,
      nodes: 2,
      hasBlocks: false,
      hasTails: true,
      actions: [
        { do: 'start', job: 0, plan: { ...endless, batch: 2, paceMs: 275, attempts: 3 } },
        { do: 'watch', reader: 2, job: 0, habit: { from: 'earliest', checkpoint: false, transports, isOwner: true } },
        { do: 'wait', ms: 10 },
        { do: 'drop', reader: 2, count: 3 },
        { do: 'wait', ms: 10 },
        { do: 'lose-tail', back: 4 },
      ],
    },
  ],
  [
    'a poll that waited behind the latest event was told that this and more are gone, and not from where on',
    {
      seed: 647143514,
      nodes: 2,
      hasBlocks: false,
      hasTails: true,
      actions: [
        {
          do: 'start',
          job: 0,
          plan: { steps: 7, batch: 4, paceMs: 229, checkpoints: true, attempts: 2, stubborn: false },
        },
        {
          do: 'watch',
          reader: 0,
          job: 0,
          habit: { from: 'latest', checkpoint: true, transports: ['polling'], isOwner: true },
        },
        { do: 'wait', ms: 3 },
        { do: 'lose-rings', count: 2 },
        { do: 'wait', ms: 435 },
        { do: 'trim', job: 0, keep: 0 },
      ],
    },
  ],
  [
    'a server that stood still to the end had no time to notice that all had gone',
    {
      seed: 647144073,
      nodes: 2,
      hasBlocks: false,
      hasTails: true,
      actions: [
        {
          do: 'start',
          job: 0,
          plan: { steps: 77, batch: 4, paceMs: 568, checkpoints: true, attempts: 2, stubborn: false },
        },
        { do: 'watch', reader: 0, job: 0, habit: { from: 'earliest', checkpoint: true, transports, isOwner: false } },
        { do: 'stall', node: 0, ms: 26_208 },
        { do: 'wait', ms: 10_000 },
        { do: 'retire', reader: 0 },
        { do: 'stall', node: 0, ms: 29_688 },
        { do: 'wait', ms: 10_000 },
        { do: 'stall', node: 0, ms: 25_068 },
      ],
    },
  ],
  [
    'a poll that waited behind the latest event of a log that lost its tail was told so from where it had never been',
    {
      seed: 647144610,
      nodes: 2,
      hasBlocks: false,
      hasTails: true,
      actions: [
        { do: 'start', job: 0, plan: { ...endless, paceMs: 103, attempts: 2 } },
        {
          do: 'watch',
          reader: 0,
          job: 0,
          habit: { from: 'latest', checkpoint: true, transports: ['polling'], isOwner: false },
        },
        { do: 'wait', ms: 30 },
        { do: 'lose-tail', back: 4 },
      ],
    },
  ],
];
