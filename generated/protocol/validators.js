// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import * as kept from './kept.js';
import * as received from './received.js';
import * as sent from './sent.js';
import { below, isObject, own, unknownName, violation, violations } from './violations.js';

export function checkParams(type, value) {
  switch (type) {
    case "enkf":
      return violations(received.EnkfParamsInput, value);
    case "sweep":
      return violations(received.SweepParamsInput, value);
    case "mcmc":
      return violations(received.McmcParamsInput, value);
    case "replay":
      return violations(received.ReplayParamsInput, value);
    case "ticker":
      return violations(received.TickerParamsInput, value);
    case "chat":
      return violations(received.ChatParamsInput, value);
    default:
      return unknownName('', type, ["enkf","sweep","mcmc","replay","ticker","chat"]);
  }
}

export function checkInput(type, name, data) {
  switch (type) {
    case "enkf":
      switch (name) {
        case "tune":
          return violations(received.EnkfTune, data);
        default:
          return violation('', "is for an input that the job type does not have (tune)");
      }
    case "sweep":
      switch (name) {
        default:
          return violation('', "is for an input that the job type does not have (it has none)");
      }
    case "mcmc":
      switch (name) {
        default:
          return violation('', "is for an input that the job type does not have (it has none)");
      }
    case "replay":
      switch (name) {
        default:
          return violation('', "is for an input that the job type does not have (it has none)");
      }
    case "ticker":
      switch (name) {
        default:
          return violation('', "is for an input that the job type does not have (it has none)");
      }
    case "chat":
      switch (name) {
        case "say":
          return violations(received.ChatSay, data);
        default:
          return violation('', "is for an input that the job type does not have (say)");
      }
    default:
      return unknownName('', type, ["enkf","sweep","mcmc","replay","ticker","chat"]);
  }
}

export function checkEventData(type, eventType, data) {
  switch (type) {
    case "enkf":
      switch (eventType) {
        case "accepted":
          return violations(kept.EnkfAcceptedData, data);
        case "started":
          return violations(kept.StartedData, data);
        case "progress":
          return violations(kept.EnkfProgress, data);
        case "log":
          return violations(kept.LogData, data);
        case "input":
          return violations(kept.EnkfInputData, data);
        case "applied":
          return violations(kept.AppliedData, data);
        case "retrying":
          return violations(kept.RetryingData, data);
        case "completed":
          return violations(kept.EnkfCompletedData, data);
        case "failed":
          return violations(kept.FailedData, data);
        case "cancelled":
          return violations(kept.CancelledData, data);
        default:
          return violation('', "is of an event type that enkf jobs do not have: " + eventType);
      }
    case "sweep":
      switch (eventType) {
        case "accepted":
          return violations(kept.SweepAcceptedData, data);
        case "started":
          return violations(kept.StartedData, data);
        case "progress":
          return violations(kept.SweepProgress, data);
        case "member":
          return violations(kept.SweepMember, data);
        case "aggregate":
          return violations(kept.SweepAggregate, data);
        case "log":
          return violations(kept.LogData, data);
        case "retrying":
          return violations(kept.RetryingData, data);
        case "completed":
          return violations(kept.SweepCompletedData, data);
        case "failed":
          return violations(kept.FailedData, data);
        case "cancelled":
          return violations(kept.CancelledData, data);
        default:
          return violation('', "is of an event type that sweep jobs do not have: " + eventType);
      }
    case "mcmc":
      switch (eventType) {
        case "accepted":
          return violations(kept.McmcAcceptedData, data);
        case "started":
          return violations(kept.StartedData, data);
        case "progress":
          return violations(kept.McmcProgress, data);
        case "chain":
          return violations(kept.McmcChain, data);
        case "log":
          return violations(kept.LogData, data);
        case "retrying":
          return violations(kept.RetryingData, data);
        case "completed":
          return violations(kept.McmcCompletedData, data);
        case "failed":
          return violations(kept.FailedData, data);
        case "cancelled":
          return violations(kept.CancelledData, data);
        default:
          return violation('', "is of an event type that mcmc jobs do not have: " + eventType);
      }
    case "replay":
      switch (eventType) {
        case "accepted":
          return violations(kept.ReplayAcceptedData, data);
        case "started":
          return violations(kept.StartedData, data);
        case "point":
          return violations(kept.ReplayPoint, data);
        case "log":
          return violations(kept.LogData, data);
        case "retrying":
          return violations(kept.RetryingData, data);
        case "completed":
          return violations(kept.ReplayCompletedData, data);
        case "failed":
          return violations(kept.FailedData, data);
        case "cancelled":
          return violations(kept.CancelledData, data);
        default:
          return violation('', "is of an event type that replay jobs do not have: " + eventType);
      }
    case "ticker":
      switch (eventType) {
        case "accepted":
          return violations(kept.TickerAcceptedData, data);
        case "started":
          return violations(kept.StartedData, data);
        case "price":
          return violations(kept.TickerPrice, data);
        case "log":
          return violations(kept.LogData, data);
        case "retrying":
          return violations(kept.RetryingData, data);
        case "completed":
          return violations(kept.TickerCompletedData, data);
        case "failed":
          return violations(kept.FailedData, data);
        case "cancelled":
          return violations(kept.CancelledData, data);
        default:
          return violation('', "is of an event type that ticker jobs do not have: " + eventType);
      }
    case "chat":
      switch (eventType) {
        case "accepted":
          return violations(kept.ChatAcceptedData, data);
        case "started":
          return violations(kept.StartedData, data);
        case "message":
          return violations(kept.ChatMessage, data);
        case "log":
          return violations(kept.LogData, data);
        case "input":
          return violations(kept.ChatInputData, data);
        case "applied":
          return violations(kept.AppliedData, data);
        case "joined":
          return violations(kept.JoinedData, data);
        case "left":
          return violations(kept.LeftData, data);
        case "retrying":
          return violations(kept.RetryingData, data);
        case "completed":
          return violations(kept.ChatCompletedData, data);
        case "failed":
          return violations(kept.FailedData, data);
        case "cancelled":
          return violations(kept.CancelledData, data);
        default:
          return violation('', "is of an event type that chat jobs do not have: " + eventType);
      }
    default:
      return unknownName('', type, ["enkf","sweep","mcmc","replay","ticker","chat"]);
  }
}

export function checkResult(type, value) {
  switch (type) {
    case "enkf":
      return violations(kept.EnkfResult, value);
    case "sweep":
      return violations(kept.SweepResult, value);
    case "mcmc":
      return violations(kept.McmcResult, value);
    case "replay":
      return violations(kept.ReplayResult, value);
    case "ticker":
      return violations(kept.EmptyResult, value);
    case "chat":
      return violations(kept.EmptyResult, value);
    default:
      return unknownName('', type, ["enkf","sweep","mcmc","replay","ticker","chat"]);
  }
}

export function checkCommand(value) {
  if (!isObject(value)) return violation('', 'must be an object');
  switch (own(value, 'type')) {
    case "hello":
      return violations(received.HelloCommand, value);
    case "auth":
      return violations(received.AuthCommand, value);
    case "start":
      switch (own(value, 'jobType')) {
        case "enkf":
          return violations(received.EnkfStartCommand, value);
        case "sweep":
          return violations(received.SweepStartCommand, value);
        case "mcmc":
          return violations(received.McmcStartCommand, value);
        case "replay":
          return violations(received.ReplayStartCommand, value);
        case "ticker":
          return violations(received.TickerStartCommand, value);
        case "chat":
          return violations(received.ChatStartCommand, value);
        default:
          return unknownName('/jobType', own(value, 'jobType'), ["enkf","sweep","mcmc","replay","ticker","chat"]);
      }
    case "subscribe":
      return violations(received.SubscribeCommand, value);
    case "unsubscribe":
      return violations(received.UnsubscribeCommand, value);
    case "input":
      return violations(received.InputCommand, value);
    case "cancel":
      return violations(received.CancelCommand, value);
    case "ping":
      return violations(received.PingCommand, value);
    default:
      return unknownName('/type', own(value, 'type'), ["hello","auth","start","subscribe","unsubscribe","input","cancel","ping"]);
  }
}

export function checkBody(name, value) {
  if (!isObject(value)) return violation('', 'must be an object');
  switch (name) {
    case "start":
      switch (own(value, 'type')) {
        case "enkf":
          return violations(received.EnkfStartBody, value);
        case "sweep":
          return violations(received.SweepStartBody, value);
        case "mcmc":
          return violations(received.McmcStartBody, value);
        case "replay":
          return violations(received.ReplayStartBody, value);
        case "ticker":
          return violations(received.TickerStartBody, value);
        case "chat":
          return violations(received.ChatStartBody, value);
        default:
          return unknownName('/type', own(value, 'type'), ["enkf","sweep","mcmc","replay","ticker","chat"]);
      }
    case "cancel":
      return violations(received.CancelBody, value);
    case "input":
      return violations(received.InputBody, value);
    case "tickets":
      if (own(value, 'jobs') !== undefined) return violations(received.TicketForJobsBody, value);
      switch (own(value, 'all')) {
        case true:
          return violations(received.TicketForAllBody, value);
        default:
          return unknownName('/all', own(value, 'all'), [true]);
      }
    case "revocations":
      return violations(received.RevocationBody, value);
    default:
      throw new TypeError('There is no body of this name: ' + name);
  }
}

export function checkJob(value) {
  return violations(sent.Job, value);
}

export function checkJobList(value) {
  return violations(sent.JobList, value);
}

export function checkEventPage(value) {
  return withEvents(sent.EventPage, value);
}

export function checkManyEventPage(value) {
  return withEvents(sent.ManyEventPage, value);
}

export function checkServerMessage(value) {
  if (!isObject(value)) return violation('', 'must be an object');
  if (own(value, 'seq') !== undefined) return checkEvent(value);
  if (typeof own(value, 'type') !== 'string') return violation('/type', 'must be a string');
  switch (own(value, 'type')) {
    case "reply":
      switch (own(value, 'to')) {
        case "hello":
          switch (own(value, 'ok')) {
            case true:
              return violations(sent.HelloReply, value);
            case false:
              return violations(sent.HelloRefusal, value);
            default:
              return [];
          }
        case "auth":
          switch (own(value, 'ok')) {
            case true:
              return violations(sent.AuthReply, value);
            case false:
              return violations(sent.AuthRefusal, value);
            default:
              return [];
          }
        case "start":
          switch (own(value, 'ok')) {
            case true:
              return violations(sent.StartReply, value);
            case false:
              return violations(sent.StartRefusal, value);
            default:
              return [];
          }
        case "subscribe":
          switch (own(value, 'ok')) {
            case true:
              return violations(sent.SubscribeReply, value);
            case false:
              return violations(sent.SubscribeRefusal, value);
            default:
              return [];
          }
        case "unsubscribe":
          switch (own(value, 'ok')) {
            case true:
              return violations(sent.UnsubscribeReply, value);
            case false:
              return violations(sent.UnsubscribeRefusal, value);
            default:
              return [];
          }
        case "input":
          switch (own(value, 'ok')) {
            case true:
              return violations(sent.InputReply, value);
            case false:
              return violations(sent.InputRefusal, value);
            default:
              return [];
          }
        case "cancel":
          switch (own(value, 'ok')) {
            case true:
              return violations(sent.CancelReply, value);
            case false:
              return violations(sent.CancelRefusal, value);
            default:
              return [];
          }
        case "unknown":
          switch (own(value, 'ok')) {
            case false:
              return violations(sent.UnknownRefusal, value);
            default:
              return [];
          }
        default:
          return [];
      }
    case "heartbeat":
      return violations(sent.Heartbeat, value);
    case "gap":
      return violations(sent.Gap, value);
    case "goaway":
      return violations(sent.Goaway, value);
    case "end":
      if (own(value, 'job') !== undefined) return violations(sent.End, value);
      return violations(sent.EndOfStream, value);
    case "problem":
      return violations(sent.ProblemMessage, value);
    case "pong":
      return violations(sent.Pong, value);
    case "batch":
      return withEvents(sent.Batch, value);
    case "reset":
      return violations(sent.ListReset, value);
    case "job":
      return violations(sent.ListJob, value);
    case "ready":
      return violations(sent.ListReady, value);
    case "removed":
      return violations(sent.ListRemoved, value);
    default:
      return [];
  }
}

export function checkEvent(value) {
  const found = violations(sent.UnknownEvent, value);
  if (found.length > 0) return found;
  switch (value.jobType) {
    case "enkf":
      switch (value.type) {
        case "accepted":
          return below('/data', violations(sent.EnkfAcceptedData, value.data));
        case "started":
          return below('/data', violations(sent.StartedData, value.data));
        case "progress":
          return below('/data', violations(sent.EnkfProgress, value.data));
        case "log":
          return below('/data', violations(sent.LogData, value.data));
        case "input":
          return below('/data', violations(sent.EnkfInputData, value.data));
        case "applied":
          return below('/data', violations(sent.AppliedData, value.data));
        case "retrying":
          return below('/data', violations(sent.RetryingData, value.data));
        case "completed":
          return below('/data', violations(sent.EnkfCompletedData, value.data));
        case "failed":
          return below('/data', violations(sent.FailedData, value.data));
        case "cancelled":
          return below('/data', violations(sent.CancelledData, value.data));
        default:
          return [];
      }
    case "sweep":
      switch (value.type) {
        case "accepted":
          return below('/data', violations(sent.SweepAcceptedData, value.data));
        case "started":
          return below('/data', violations(sent.StartedData, value.data));
        case "progress":
          return below('/data', violations(sent.SweepProgress, value.data));
        case "member":
          return below('/data', violations(sent.SweepMember, value.data));
        case "aggregate":
          return below('/data', violations(sent.SweepAggregate, value.data));
        case "log":
          return below('/data', violations(sent.LogData, value.data));
        case "retrying":
          return below('/data', violations(sent.RetryingData, value.data));
        case "completed":
          return below('/data', violations(sent.SweepCompletedData, value.data));
        case "failed":
          return below('/data', violations(sent.FailedData, value.data));
        case "cancelled":
          return below('/data', violations(sent.CancelledData, value.data));
        default:
          return [];
      }
    case "mcmc":
      switch (value.type) {
        case "accepted":
          return below('/data', violations(sent.McmcAcceptedData, value.data));
        case "started":
          return below('/data', violations(sent.StartedData, value.data));
        case "progress":
          return below('/data', violations(sent.McmcProgress, value.data));
        case "chain":
          return below('/data', violations(sent.McmcChain, value.data));
        case "log":
          return below('/data', violations(sent.LogData, value.data));
        case "retrying":
          return below('/data', violations(sent.RetryingData, value.data));
        case "completed":
          return below('/data', violations(sent.McmcCompletedData, value.data));
        case "failed":
          return below('/data', violations(sent.FailedData, value.data));
        case "cancelled":
          return below('/data', violations(sent.CancelledData, value.data));
        default:
          return [];
      }
    case "replay":
      switch (value.type) {
        case "accepted":
          return below('/data', violations(sent.ReplayAcceptedData, value.data));
        case "started":
          return below('/data', violations(sent.StartedData, value.data));
        case "point":
          return below('/data', violations(sent.ReplayPoint, value.data));
        case "log":
          return below('/data', violations(sent.LogData, value.data));
        case "retrying":
          return below('/data', violations(sent.RetryingData, value.data));
        case "completed":
          return below('/data', violations(sent.ReplayCompletedData, value.data));
        case "failed":
          return below('/data', violations(sent.FailedData, value.data));
        case "cancelled":
          return below('/data', violations(sent.CancelledData, value.data));
        default:
          return [];
      }
    case "ticker":
      switch (value.type) {
        case "accepted":
          return below('/data', violations(sent.TickerAcceptedData, value.data));
        case "started":
          return below('/data', violations(sent.StartedData, value.data));
        case "price":
          return below('/data', violations(sent.TickerPrice, value.data));
        case "log":
          return below('/data', violations(sent.LogData, value.data));
        case "retrying":
          return below('/data', violations(sent.RetryingData, value.data));
        case "completed":
          return below('/data', violations(sent.TickerCompletedData, value.data));
        case "failed":
          return below('/data', violations(sent.FailedData, value.data));
        case "cancelled":
          return below('/data', violations(sent.CancelledData, value.data));
        default:
          return [];
      }
    case "chat":
      switch (value.type) {
        case "accepted":
          return below('/data', violations(sent.ChatAcceptedData, value.data));
        case "started":
          return below('/data', violations(sent.StartedData, value.data));
        case "message":
          return below('/data', violations(sent.ChatMessage, value.data));
        case "log":
          return below('/data', violations(sent.LogData, value.data));
        case "input":
          return below('/data', violations(sent.ChatInputData, value.data));
        case "applied":
          return below('/data', violations(sent.AppliedData, value.data));
        case "joined":
          return below('/data', violations(sent.JoinedData, value.data));
        case "left":
          return below('/data', violations(sent.LeftData, value.data));
        case "retrying":
          return below('/data', violations(sent.RetryingData, value.data));
        case "completed":
          return below('/data', violations(sent.ChatCompletedData, value.data));
        case "failed":
          return below('/data', violations(sent.FailedData, value.data));
        case "cancelled":
          return below('/data', violations(sent.CancelledData, value.data));
        default:
          return [];
      }
    default:
      return [];
  }
}

/** Checks what holds a list of events, then each of them. */
function withEvents(validate, value) {
  const found = violations(validate, value);
  for (let index = 0; found.length === 0 && index < value.events.length; index++) {
    found.push(...below(`/events/${index}`, checkEvent(value.events[index])));
  }
  return found;
}
