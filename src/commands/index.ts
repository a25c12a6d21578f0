// What can be done? One command a file; one line here, in the order in which help lists them.

import type { Command } from '../define.ts';
import { claims } from './claims.ts';
import { consolidate } from './consolidate.ts';
import { demo } from './demo.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { focus } from './focus.ts';
import { planCheck } from './plan-check.ts';
import { planDiff } from './plan-diff.ts';
import { planList } from './plan-list.ts';
import { planShow } from './plan-show.ts';
import { report } from './report.ts';
import { reproduce } from './reproduce.ts';
import { share } from './share.ts';
import { template } from './template.ts';
import { trace } from './trace.ts';
import { validate } from './validate.ts';

export const COMMANDS: readonly Command[] = [
  template,
  validate,
  consolidate,
  focus,
  report,
  share,
  diff,
  claims,
  trace,
  explain,
  reproduce,
  planList,
  planShow,
  planCheck,
  planDiff,
  demo,
];
