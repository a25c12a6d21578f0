// What went wrong, in words, and with which exit code? 2 is the user's, 3 is ours. No value of a cell is ever said.

import type { Bilingual, Language } from '../define.ts';
import { NoSuchPath } from '../ingest/discover.ts';
import { ToolFault, UsageFault } from '../model/fault.ts';
import { PlanFault, planFaultWords } from '../plans/fault.ts';

interface Told {
  readonly exit: 2 | 3;
  /** With the line break at its end. */
  readonly words: string;
}

const ERROR = { zh: '错误：', en: 'error: ' };
const UNDONE = { zh: '未能完成：', en: 'not done: ' };
const FAILED = { zh: '工具出错：', en: 'the tool failed: ' };
const HINT = { zh: '（加 --debug 显示出错位置）', en: ' (--debug shows where)' };

export function tell(error: unknown, language: Language, debug: boolean): Told {
  const users = usersFault(error);
  if (users !== undefined) return { exit: 2, words: `${ERROR[language]}${users[language]}\n` };
  const where = debug ? framesOf(error) : [];
  const line =
    error instanceof ToolFault
      ? UNDONE[language] + error.words[language]
      : FAILED[language] + mistake(error)[language] + (debug ? '' : HINT[language]);
  return { exit: 3, words: [line, ...where, ''].join('\n') };
}

function usersFault(error: unknown): Bilingual | undefined {
  if (error instanceof UsageFault) return error.words;
  if (error instanceof PlanFault) return { zh: planFaultWords(error, 'zh'), en: planFaultWords(error, 'en') };
  if (error instanceof NoSuchPath)
    return { zh: `没有这个文件或文件夹：${error.path}`, en: `no such file or folder: ${error.path}` };
  return undefined;
}

function mistake(error: unknown): Bilingual {
  const call = systemCall(error);
  if (call !== '') return { zh: `系统不允许这一操作（${call}）`, en: `the system refused (${call})` };
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return { zh: `内部错误 ${name}`, en: `internal error ${name}` };
}

/** `rename EBUSY`: which call failed, never on which data. */
function systemCall(error: unknown): string {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return typeof code === 'string' && typeof syscall === 'string' ? `${syscall} ${code}` : '';
}

/** Messages of these speak of our code; any other may quote a cell, and is left out. */
const SPEAKS_OF_CODE = new Set(['TypeError', 'RangeError', 'ReferenceError']);

function framesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const message = SPEAKS_OF_CODE.has(error.name) ? [`${error.name}: ${error.message}`] : [];
  const cause =
    error.cause === undefined ? [] : [`cause: ${systemCall(error.cause)}`, ...framesOf(error.cause)];
  return [...message, ...frames, ...cause];
}
