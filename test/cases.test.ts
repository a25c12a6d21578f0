// What does the real binary say of small submissions that people really send? fixtures/<story>/: `cmd` is run there on
// a copy, and `expout`, `experr` and `code` are what came out, to be reviewed by a person.
// After a deliberate change: UPDATE_CASES=1 npx vitest run test/cases.test.ts, then read the difference.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { yufang } from './cli/yufang.ts';
import { newFolder } from './ingest/submitted.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url).pathname;
const stories = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'cmd')));

function run(story: string, timeZone: string) {
  const folder = join(newFolder(), 'here');
  mkdirSync(folder);
  cpSync(join(FIXTURES, story), folder, { recursive: true });
  const args = readFileSync(join(folder, 'cmd'), 'utf8').trim().split(' ');
  const { exit, stdout, stderr } = yufang(args, { cwd: folder, env: { TZ: timeZone } });
  return { expout: stdout, experr: stderr, code: `${exit}\n` };
}

describe.each(stories)('%s', (story) => {
  const file = (name: string) => join(FIXTURES, story, name);

  it.each(['Asia/Shanghai', 'America/Los_Angeles'])('in %s', (timeZone) => {
    const came = run(story, timeZone);
    for (const [name, text] of Object.entries(came)) {
      if (process.env.UPDATE_CASES) writeFileSync(file(name), text);
      expect(text, name).toBe(readFileSync(file(name), 'utf8'));
    }
  });
});

it('there are stories', () => {
  expect(stories.length).toBeGreaterThan(5);
});
