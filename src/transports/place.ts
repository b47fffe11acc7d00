import type { ServerResponse } from 'node:http';
import type { Budgets, Payer } from '../access/budgets.ts';

/** Takes a place for as long as an answer is under way. @throws ProtocolError `rate-limited` where there is none */
export async function takePlace(budgets: Budgets, payer: Payer, response: ServerResponse): Promise<void> {
  if (budgets.isFree) return;
  const leave = await budgets.enter(payer);
  if (response.closed || response.destroyed) leave();
  else response.once('close', leave);
}
