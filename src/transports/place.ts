import type { ServerResponse } from 'node:http';
import type { Budgets, Leave, Payer } from '../access/budgets.ts';

/**
 * Takes a place for as long as an answer is under way, or the connection of one that goes on without its response.
 * @returns what gives it back, which the response calls when it closes
 * @throws ProtocolError `rate-limited` where there is none
 */
export async function takePlace(budgets: Budgets, payer: Payer, response: ServerResponse): Promise<Leave> {
  const leave = await budgets.enter(payer);
  if (budgets.isFree) return leave;
  if (response.closed || response.destroyed) leave();
  else response.once('close', leave);
  return leave;
}
