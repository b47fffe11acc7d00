import { type Request, type Response, Router } from 'express';
import type { Identify } from '../access/identify.ts';
import { ProtocolError } from '../errors.ts';
import type { Service } from '../service.ts';
import { jsonBody, readBody } from './body.ts';
import { hasTag, tagOf } from './etag.ts';
import { JOBS_PATH, readList } from './list-request.ts';
import { invalidParameter, readQuery } from './query.ts';

/** Jobs over HTTP: start, look, list, cancel, send inputs, delete (protocol.md, "HTTP"). Following, the list too, is the transports'. */
export function restRoutes(service: Service, identify: Identify): Router {
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route(JOBS_PATH)
    .post(readBody, async (request: Request, response: Response) => {
      const caller = await identify.request(request);
      readQuery(request.url, []);
      const idempotencyKey = readIdempotencyKey(request);
      const { job, created, paramsDiffer } = await service.submit(
        caller,
        jsonBody(request.body),
        idempotencyKey === undefined ? {} : { idempotencyKey },
      );
      response.location(job.links.self);
      response.status(created ? 201 : 200).json(paramsDiffer ? { ...job, paramsDiffer } : job);
    })
    .get(async (request, response) => {
      const caller = await identify.request(request);
      response.json(await service.list(caller, readList(request)));
    })
    .all(onlyMethods('GET, HEAD, POST'));

  router
    .route('/v1/jobs/:id')
    .get(async (request, response) => {
      const caller = await identify.request(request);
      readQuery(request.url, []);
      const job = await service.get(caller, request.params.id);
      const body = JSON.stringify(job);
      const etag = tagOf(body);
      response.set('ETag', etag);
      if (hasTag(request, etag)) response.status(304).end();
      else response.type('json').send(body);
    })
    .delete(async (request, response) => {
      const caller = await identify.request(request);
      readQuery(request.url, []);
      await service.remove(caller, request.params.id);
      response.status(204).end();
    })
    .all(onlyMethods('GET, HEAD, DELETE'));

  router
    .route('/v1/jobs/:id/cancel')
    .post(readBody, async (request: Request<{ id: string }>, response: Response) => {
      const caller = await identify.request(request);
      readQuery(request.url, []);
      const { job, ended } = await service.cancel(
        caller,
        request.params.id,
        jsonBody(request.body, { optional: true }),
      );
      response.status(ended ? 200 : 202).json(job);
    })
    .all(onlyMethods('POST'));

  router
    .route('/v1/jobs/:id/inputs')
    .post(readBody, async (request: Request<{ id: string }>, response: Response) => {
      const caller = await identify.request(request);
      readQuery(request.url, []);
      response.status(202).json(await service.input(caller, request.params.id, jsonBody(request.body)));
    })
    .all(onlyMethods('POST'));

  return router;
}

/** Answers every method that no handler before it took. */
export function onlyMethods(allow: string) {
  return (_request: Request, response: Response): never => {
    response.set('Allow', allow);
    throw new ProtocolError('method-not-allowed', `This address answers ${allow}.`);
  };
}

function readIdempotencyKey(request: Request): string | undefined {
  const key = request.get('Idempotency-Key');
  if (key === undefined || /^[\x20-\x7e]{1,255}$/.test(key)) return key;
  throw invalidParameter('/headers/idempotency-key', 'must be 1 to 255 printable ASCII characters');
}
