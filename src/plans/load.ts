// Where does a plan come from? From a shipped file by its id, or from the user's own file by its path.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Plan } from '../model/plan.ts';
import { PlanFault, type Problem } from './fault.ts';
import { jsonProblem } from './json.ts';
import { readPlan } from './schema.ts';

export { PlanFault, planFaultWords } from './fault.ts';

// The data files are not compiled: seen from src/plans/ and from dist/plans/ alike, this is src/plans/.
const SHIPPED = new URL('../../src/plans/', import.meta.url);

/** In order of their ids; a file's name is its plan's id. */
export function shippedPlanIds(): string[] {
  return readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

export function shippedPlans(): Plan[] {
  return shippedPlanIds().map((id) => loadPlan(id));
}

/**
 * A shipped id first, else a path. Throws a PlanFault, and nothing else, when there is no such plan or it is not
 * one. UTF-8 with or without a byte order mark.
 */
export function loadPlan(idOrPath: string): Plan {
  const known = shippedPlanIds();
  const bytes = known.includes(idOrPath)
    ? readFileSync(new URL(`${idOrPath}.json`, SHIPPED))
    : readOwnFile(idOrPath, known);
  return planOfBytes(bytes, idOrPath);
}

/** `name` is what the fault calls the plan. */
export function planOfBytes(bytes: Uint8Array, name: string): Plan {
  const text = decode(bytes);
  if (text === undefined) throw fault(name, 'not-utf-8');
  const broken = jsonProblem(text);
  if (broken !== undefined) throw new PlanFault(name, [broken]);
  const read = readPlan(JSON.parse(text));
  if ('problems' in read) throw new PlanFault(name, read.problems);
  return read.plan;
}

function readOwnFile(path: string, known: readonly string[]): Uint8Array {
  try {
    if (!statSync(path).isFile()) throw fault(path, 'not-a-file');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof PlanFault) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (reason !== 'ENOENT' && reason !== 'ENOTDIR') throw fault(path, 'unreadable', { reason });
    if (/[/\\]|\.json$/i.test(path)) throw fault(path, 'no-file');
    throw fault(path, 'unknown-id', { key: path, allowed: known });
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fault(name: string, code: Problem['code'], args: Problem['args'] = {}): PlanFault {
  return new PlanFault(name, [{ path: '', code, args }]);
}
