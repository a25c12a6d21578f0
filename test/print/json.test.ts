// Do scripts get exactly the shape of the spec: schema, keys, order, full numbers, masked persons?

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsJson } from '../../src/print/findings-json.ts';
import { jsonText } from '../../src/print/json.ts';
import { summaryJson } from '../../src/print/summary-json.ts';
import { CHECKED, CONSOLIDATED } from './results.ts';

const whole = (pieces: Iterable<string>) => [...pieces].join('');

describe('pieces of JSON', () => {
  it('make what JSON.stringify makes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 4 }), (value, deep) => {
        expect(whole(jsonText(value, deep))).toBe(`${JSON.stringify(value, null, 2)}\n`);
      }),
    );
  });

  it('ask an iterable for its items one by one', () => {
    let asked = 0;
    const items = function* () {
      for (; asked < 3; ) yield { n: ++asked };
    };
    const pieces = jsonText({ items: items() }, 2);
    for (const piece of pieces) if (piece.includes('"n": 1')) break;
    expect(asked).toBe(1);
  });

  it('leave out what is undefined, and write an empty list as one', () => {
    expect(whole(jsonText({ a: undefined, b: [], c: {} }, 3))).toBe('{\n  "b": [],\n  "c": {}\n}\n');
  });
});

describe('yufang.findings/1', () => {
  const text = whole(findingsJson(CHECKED, 'zh'));
  const document = JSON.parse(text);

  it('has the keys of the spec in its order; added ones follow', () => {
    expect(Object.keys(document).slice(0, 5)).toEqual(['schema', 'plan', 'files', 'findings', 'counts']);
    expect(document).toMatchObject({ schema: 'yufang.findings/1', plan: 'tiny', asOf: '2025-07-10' });
    expect(Object.keys(document.files[0])).toEqual(['file', 'sha256', 'district', 'period', 'tables']);
    expect(document.files[0].tables.enterprise).toEqual({
      sheet: '企业台账',
      header: 1,
      rows: 20,
      accepted: 18,
    });
    expect(Object.keys(document.findings[2])).toEqual([
      'code',
      'severity',
      'file',
      'sheet',
      'cell',
      'args',
      'message',
      'fix',
    ]);
    expect(document.counts).toEqual({ error: 4, query: 3, note: 1 });
    expect(text.endsWith('\n}\n')).toBe(true);
    expect(text).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  it('lists a refused file with its reason and no tables', () => {
    expect(document.files[1]).toEqual({
      file: '西区 密.xlsx',
      sha256: 'bb',
      district: null,
      period: null,
      refused: 'file/encrypted',
      tables: {},
    });
  });

  it('leaves sheet and cell out where there are none', () => {
    expect(Object.keys(document.findings.at(-1))).toEqual([
      'code',
      'severity',
      'file',
      'args',
      'message',
      'fix',
    ]);
  });

  it('fills the words in the chosen language', () => {
    expect(document.findings[1]).toMatchObject({ message: '“１２”读作“12”', fix: '下次按“12”填写' });
    const [first] = JSON.parse(whole(findingsJson(CHECKED, 'en'))).findings;
    expect(first).toMatchObject({
      message: 'en: West  2025-05',
      args: { district: 'West', period: '2025-05' },
    });
  });

  it('masks persons everywhere', () => {
    expect(text).not.toContain('19900101');
    expect(document.findings[6].args.id).toBe('370202********1234');
  });

  it('says what was not checked and what could not be decided', () => {
    expect(document.notChecked).toHaveLength(2);
    expect(document.undecided).toEqual({ 'enterprise/risk-class-mismatch': 3 });
  });
});

describe('yufang.summary/1', () => {
  const text = whole(summaryJson(CONSOLIDATED));
  const document = JSON.parse(text);

  it('has the keys of the spec in its order', () => {
    expect(Object.keys(document).slice(0, 8)).toEqual([
      'schema',
      'plan',
      'period',
      'asOf',
      'inputs',
      'measures',
      'leftOut',
      'counts',
    ]);
    expect(document.inputs[0].tables.enterprise).toEqual({ rows: 20, accepted: 18 });
    expect(document.leftOut).toEqual({ enterprise: 2, injury: 0, training: 0, history: 0 });
    expect(text).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  it('writes measures in the order of the spec, whatever order they were made in', () => {
    const [rate, fall] = document.measures;
    expect(Object.keys(rate)).toEqual([
      'measure',
      'window',
      'district',
      'industry',
      'part',
      'whole',
      'per',
      'value',
      'low',
      'high',
    ]);
    expect(Object.keys(fall).slice(4, 12)).toEqual([
      'base',
      'now',
      'value',
      'low',
      'high',
      'target',
      'required',
      'verdict',
    ]);
    expect(Object.keys(fall.base)).toEqual(['part', 'whole', 'value']);
  });

  it('keeps full precision, and null with its reason', () => {
    expect(document.measures[0].whole).toBe(98760.5);
    expect(document.measures[2]).toMatchObject({ value: null, reason: 'base-zero' });
    expect(document.measures[4].attendances).toBe(12345);
  });
});
