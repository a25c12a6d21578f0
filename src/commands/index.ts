// What can be done? One command a file; one line here, in the order in which help lists them.

import type { Command } from '../define.ts';
import { consolidate } from './consolidate.ts';
import { demo } from './demo.ts';
import { explain } from './explain.ts';
import { planCheck } from './plan-check.ts';
import { planList } from './plan-list.ts';
import { planShow } from './plan-show.ts';
import { template } from './template.ts';
import { trace } from './trace.ts';
import { validate } from './validate.ts';

export const COMMANDS: readonly Command[] = [
  template,
  validate,
  consolidate,
  trace,
  explain,
  planList,
  planShow,
  planCheck,
  demo,
];
