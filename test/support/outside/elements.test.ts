import { expect, it } from 'vitest';
import { eventElements } from './elements.ts';

it.each([[[]], [['{"a":1}']], [['{"a":"x,]}\\"[","b":[1,[2]]}', '{ "c" : {} }', '{"d":"\\\\"}']]])(
  'takes the events of a page as they stand there: %j',
  (events) => {
    expect(eventElements(`{"events":[${events.join(',')}],"next":"[3]"}`)).toEqual(events);
  },
);

it.each(['{"events":[{"a":1},{"b"', '{"events":[{"a":1},{"b":"c', '{"code":"job-not-found"}'])('refuses %s', (text) => {
  expect(() => eventElements(text)).toThrow('No whole array');
});
