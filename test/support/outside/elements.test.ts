import { expect, it } from 'vitest';
import { eventElements } from './elements.ts';

it.each([[[]], [['{"a":1}']], [['{"a":"x,]}\\"[","b":[1,[2]]}', '{ "c" : {} }', '{"d":"\\\\"}']]])(
  'takes the events of a page as they stand there: %j',
  (events) => {
    expect(eventElements(`{"events":[${events.join(',')}],"next":"[3]"}`)).toEqual(events);
  },
);

it('refuses half a page', () => {
  expect(() => eventElements('{"events":[{"a":1},{"b"')).toThrow('No whole array');
});
