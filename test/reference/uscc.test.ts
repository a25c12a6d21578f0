import { describe, expect, test } from 'vitest';
import { checkUscc, usccCheckCharacter } from '../../src/reference/uscc.ts';
import { fc } from '../statistics/properties.ts';
import { noteWords } from '../statistics/tables.ts';
import { against, isSharedHere, json } from './shared.ts';

const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

const codes = fc
  .tuple(
    fc.array(fc.constantFrom(...SIGNS), { minLength: 2, maxLength: 2 }),
    fc.array(fc.constantFrom(...'0123456789'), { minLength: 6, maxLength: 6 }),
    fc.array(fc.constantFrom(...SIGNS), { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => {
    const first17 = parts.flat().join('');
    return first17 + usccCheckCharacter(first17);
  });

describe('checkUscc', () => {
  test.each([
    ['914403001922038216', 'valid'],
    ['91110108551385082Q', 'valid'],
    ['91350211M0000XUF46', 'check-digit'], // issued all the same
    ['914403001922038217', 'check-digit'],
  ])('%s is %s', (code, status) => expect(checkUscc(code)).toMatchObject({ status, code }));

  test('says which check sign would fit', () => {
    expect(checkUscc('914403001922038217')).toEqual({
      status: 'check-digit',
      code: '914403001922038217',
      expected: '6',
    });
  });

  test.each([
    ['370200228012345', { reason: 'old-15' }],
    ['３７０２００228012345', { reason: 'old-15' }],
    ['91440300192203821', { reason: 'length' }],
    ['9144030019220382166', { reason: 'length' }],
    ['', { reason: 'length' }],
    ['无', { reason: 'length' }],
    ['91350100M000100Y4Z', { reason: 'character', position: 18 }],
    ['91350100M0OO100Y43', { reason: 'character', position: 11 }],
    ['91A50100M000100Y43', { reason: 'character', position: 3 }],
    ['9137 0282MA3D25YE五5', { reason: 'character', position: 17 }],
  ])('%j is malformed: %j', (code, why) => {
    expect(checkUscc(code)).toEqual({ status: 'malformed', code, ...why });
  });

  test.each(['91110108551385082q', ' 91110108 551385082Ｑ', '９１110108551385082Q\n'])(
    '%j is put in form',
    (text) => {
      expect(checkUscc(text)).toEqual({ status: 'valid', code: '91110108551385082Q', normalised: true });
    },
  );

  test('31 less a remainder of 0 is written 0', () => {
    const zeros = '9137020000000000';
    const first17 = SIGNS.map((sign) => zeros + sign).find((text) => usccCheckCharacter(text) === '0') ?? '';
    expect(checkUscc(`${first17}0`).status).toBe('valid');
  });

  test('takes what its check sign makes, and no code with one sign changed (any code)', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...SIGNS, 'I', 'Z', '-'), (code, at, sign) => {
        expect(checkUscc(code)).toEqual({ status: 'valid', code });
        if (code[at] === sign) return;
        const changed = code.slice(0, at) + sign + code.slice(at + 1);
        expect(checkUscc(changed).status).not.toBe('valid');
      }),
      { numRuns: 2000 },
    );
  });

  test('never throws (any text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(['valid', 'check-digit', 'malformed']).toContain(checkUscc(text).status);
      }),
    );
  });

  test.skipIf(!isSharedHere)(against("the standard's vectors"), () => {
    const { identity_numbers: known } = json('vectors/domain.json') as {
      identity_numbers: {
        uscc_valid: { code: string }[];
        uscc_issued_but_failing: string[];
        uscc_invalid: string[];
      };
    };
    for (const { code } of known.uscc_valid) expect(checkUscc(code).status).toBe('valid');
    for (const code of known.uscc_issued_but_failing) expect(checkUscc(code).status).toBe('check-digit');
    for (const code of known.uscc_invalid) expect(checkUscc(code).status).not.toBe('valid');
    const { uscc_valid, uscc_issued_but_failing, uscc_invalid } = known;
    noteWords('domain.json', [uscc_valid, uscc_issued_but_failing, uscc_invalid].flat().length);
  });
});
