import { ChatPanel } from './chat.js';
import { EnkfPanel } from './enkf.js';
import { GenericPanel } from './generic.js';
import { McmcPanel } from './mcmc.js';
import { ReplayPanel } from './replay.js';
import { SweepPanel } from './sweep.js';
import { TickerPanel } from './ticker.js';

/**
 * @typedef {object} Panel what a job's page shows of its events
 * @property {HTMLElement} element
 * @property {(events: object[]) => void} take called when the page draws, with events in order
 * @property {(job: object) => void} [end] the job is over
 * @property {() => void} close
 * @property {boolean} [takesInputs] it sends the job's inputs by itself: the page need not
 *
 * @typedef {object} Stage what a panel may look at
 * @property {object} job the job's snapshot, for its params
 * @property {import('../contract.js').JobType | undefined} type
 * @property {import('../job/moves.js').Moves} moves
 * @property {(name: string, data: object) => Promise<unknown>} send sends an input
 */

/** Those that know their job type; every other type gets a panel that charts whatever numbers it tells. */
const PANELS = {
  enkf: EnkfPanel,
  sweep: SweepPanel,
  mcmc: McmcPanel,
  replay: ReplayPanel,
  ticker: TickerPanel,
  chat: ChatPanel,
};

/** @param {Stage} stage @returns {Panel} */
export function panelOf(stage) {
  const Made = PANELS[stage.job.type] ?? GenericPanel;
  return new Made(stage);
}
