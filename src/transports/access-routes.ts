import { type Request, type Response, Router } from 'express';
import type { Identify } from '../access/identify.ts';
import type { Revocations } from '../access/revocations.ts';
import type { Tickets } from '../access/tickets.ts';
import type { Service } from '../service.ts';
import { jsonBody, readBody } from './body.ts';
import { readQuery } from './query.ts';
import { onlyMethods } from './rest.ts';

export interface AccessRoutesParts {
  readonly service: Service;
  readonly identify: Identify;
  readonly tickets: Tickets;
  readonly revocations: Revocations;
}

/** Tickets are made, and tokens revoked (protocol.md, "Who may"). */
export function accessRoutes({ service, identify, tickets, revocations }: AccessRoutesParts): Router {
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route('/v1/tickets')
    .post(readBody, async (request: Request, response: Response) => {
      const caller = await identify.request(request);
      readQuery(request.url, []);
      const jobs = await service.ticketJobs(caller, jsonBody(request.body));
      const { ticket, expiresAt } = await tickets.issue(caller, jobs);
      response.set('Cache-Control', 'no-store');
      response.status(201).json({ ticket, expiresAt: new Date(expiresAt).toISOString() });
    })
    .all(onlyMethods('POST'));

  router
    .route('/v1/revocations')
    .post(readBody, async (request: Request, response: Response) => {
      const caller = await identify.request(request);
      readQuery(request.url, []);
      await service.revoke(caller, jsonBody(request.body));
      await revocations.look(); // here at once, on other nodes when they look
      response.status(204).end();
    })
    .all(onlyMethods('POST'));

  return router;
}
