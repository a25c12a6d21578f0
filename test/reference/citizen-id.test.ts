import { describe, expect, test } from 'vitest';
import { checkCitizenId, upgradeCitizenId } from '../../src/reference/citizen-id.ts';
import { fc } from '../statistics/properties.ts';
import { noteWords } from '../statistics/tables.ts';
import { against, isSharedHere, json } from './shared.ts';

describe('checkCitizenId', () => {
  test.each([
    ['11010519491231002X', { status: 'valid', id: '11010519491231002X' }],
    ['11010519491231002x', { status: 'valid', id: '11010519491231002X', normalised: true }],
    ['１１0105 19491231 002X', { status: 'valid', id: '11010519491231002X', normalised: true }],
    ['110105194912310021', { status: 'check-digit', id: '110105194912310021', expected: 'X' }],
    ['110105491231002', { status: 'malformed', id: '110105491231002', reason: 'old-15' }],
    ['11010519491331002X', { status: 'malformed', id: '11010519491331002X', reason: 'date' }],
    ['11010517491231002X', { status: 'malformed', id: '11010517491231002X', reason: 'date' }],
    ['370202********1234', { status: 'malformed', id: '370202********1234', reason: 'character' }],
    ['1101051949X231002X', { status: 'malformed', id: '1101051949X231002X', reason: 'character' }],
    ['E12345678', { status: 'malformed', id: 'E12345678', reason: 'length' }],
    ['', { status: 'malformed', id: '', reason: 'length' }],
  ])('%j', (text, expected) => expect(checkCitizenId(text)).toEqual(expected));

  test('a changed digit of the order never stays valid (any digit)', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(2), fc.integer({ min: 1, max: 9 }), (order, at, step) => {
        const first17 = `37020219900307${String(order).padStart(3, '0')}`;
        const { expected } = checkCitizenId(`${first17}0`);
        const id = first17 + (expected ?? '0');
        expect(checkCitizenId(id).status).toBe('valid');
        const place = 14 + at;
        const changed = id.slice(0, place) + ((Number(id[place]) + step) % 10) + id.slice(place + 1);
        expect(checkCitizenId(changed).status).toBe('check-digit');
      }),
    );
  });

  test('never throws (any text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        checkCitizenId(text);
        upgradeCitizenId(text);
      }),
    );
  });
});

describe('upgradeCitizenId', () => {
  test('adds the century and the check sign', () => {
    expect(upgradeCitizenId('110105491231002')).toBe('11010519491231002X');
  });

  test.each([
    '110105491231996',
    '110105491231999',
    '110105491331002',
    '11010549123100',
    '11010519491231002X',
    '—',
  ])('guesses nothing for %s', (text) => expect(upgradeCitizenId(text)).toBeUndefined());
});

test.skipIf(!isSharedHere)(against("the standard's vectors"), () => {
  const { identity_numbers: known } = json('vectors/domain.json') as {
    identity_numbers: { id_valid: string[]; id15_to_18: Record<string, string> };
  };
  for (const id of known.id_valid) expect(checkCitizenId(id)).toEqual({ status: 'valid', id });
  for (const [old, id] of Object.entries(known.id15_to_18)) expect(upgradeCitizenId(old)).toBe(id);
  noteWords('domain.json', known.id_valid.length + Object.keys(known.id15_to_18).length);
});
