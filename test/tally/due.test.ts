// Which submissions stand for the month that they are of? Not those that bring registers alone, however broken.

import { expect, it } from 'vitest';
import { submissionsFor } from '../../src/tally/due.ts';
import { bringsOnlyOthers } from '../../src/tally/only-others.ts';
import { firm, type Sent, sent } from './sent.ts';

const received = (one: Omit<Sent, 'period'>) => {
  const submission = sent({ district: '1', period: '2025-06', ...one } as Sent);
  const isReceived = submissionsFor([submission], '2025-06').length === 1;
  // What is not received is missing: both say the same.
  expect(isReceived).toBe(!bringsOnlyOthers(submission));
  return isReceived;
};

it('a submission of nothing but registers is none, be they broken, filled or none', () => {
  expect(received({ activity: [], broken: ['activity'] })).toBe(false);
  expect(received({ activity: [{ title: '一' }] })).toBe(false);
  expect(received({ none: ['accident-register'] })).toBe(false);
});

it('one with a table of the month is, and so is the empty template', () => {
  expect(received({ enterprise: [firm('A', 10)], activity: [], broken: ['activity'] })).toBe(true);
  expect(received({ enterprise: [], broken: ['enterprise'], activity: [{ title: '一' }] })).toBe(true);
  expect(received({ enterprise: [], injury: [], training: [], activity: [] })).toBe(true);
});

it('district by district', () => {
  const both = [
    sent({ district: '1', period: '2025-06', enterprise: [firm('A', 10)] }),
    sent({ district: '2', period: '2025-06', activity: [], broken: ['activity'] }),
  ];
  expect(submissionsFor(both, '2025-06').map(({ identity }) => identity.district)).toEqual(['1']);
});
