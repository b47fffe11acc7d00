// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

/**
 * The forms of what the server sends: the fields of each message and answer and their kinds, for a check that is
 * small enough for any page. What belongs to single job types is not among them.
 *
 * A form is its fields, separated by spaces: a name, `:` or `?` where it may be missing, and a kind: `s` a string, `n` a
 * number, `b` a boolean, `o` an object, `0` or `1` a safe integer from there on, or the name of another form; `[]`
 * behind a kind makes a list of it. Fields that may be anything are left out. Messages go by their `type`, events by `event`, answers by their schema's name.
 */
export const forms: { readonly [name: string]: string } = {
  event: 'job:s jobType:s seq:1 time:s type:s data:o',
  reply: 'type:s to:s ok:b error?Problem',
  pong: 'type:s',
  batch: 'type:s events:event[]',
  heartbeat: 'type:s time:s from?s[]',
  gap: 'type:s job:s reason:s requested:0 earliest:1 lost?0',
  goaway: 'type:s reason:s retryAfterMs:0',
  end: 'type:s job?s lastSeq?1',
  problem: 'type:s title:s status:n detail:s code:s errors?FieldError[] retryAfterMs?0 job?s earliest?1 lastSeq?1 requestId?s',
  Job: 'id:s type:s name?s status:s attempt:0 params:o label?s owner:s shared:b createdAt:s startedAt?s finishedAt?s firstSeq:1 lastSeq:1 progress?o result?o error?Problem links:Links paramsDiffer?b',
  Problem: 'type:s title:s status:n detail:s code:s errors?FieldError[] retryAfterMs?0 job?s earliest?1 lastSeq?1 requestId?s',
  FieldError: 'pointer:s message:s',
  Links: 'self:s events:s inputs:s cancel:s',
  JobList: 'jobs:Job[] next?s',
  ManyEventPage: 'events:event[] next:s ended:b retryAfterMs:0 problems?Problem[] gaps?gap[] from?s[] ends?end[]',
  InputAccepted: 'inputId:s seq:1',
  Ticket: 'ticket:s expiresAt:s',
};
