import { describe, expect, it } from 'vitest';
import { sources } from '../../../src/report/sheets/sources.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';
import { OPTIONS } from '../written.ts';

describe('来源', () => {
  const results = build();
  const { cell, rowIds, model } = built(sources, results);

  it('has every file with its hash, and adds up what was taken from them', () => {
    expect(rowIds).toHaveLength(results.inputs.length + 1);
    expect(cell('input 0', 'sha256').value).toBe(results.inputs[0]?.sha256);
    const accepted = results.inputs.reduce((sum, { tables }) => sum + (tables.injury?.accepted ?? 0), 0);
    expect(cell('all', 'injury-accepted').value).toBe(accepted);
  });

  it('says of a refused file why, and of what a file does not say that it does not', () => {
    const last = `input ${results.inputs.length - 1}`;
    expect(cell(last, 'state')).toMatchObject({ value: '未读取：file/encrypted', tone: 'bad' });
    expect(cell(last, 'district').value).toBe('—');
  });

  it('names the tool and the plan', () => {
    expect(model.notes[0]).toContain(`yufang ${OPTIONS.toolVersion}`);
    expect(model.notes[0]).toContain(OPTIONS.planHash);
  });
});
