// Writes docs/FINDINGS.md from the built catalogue: `npm run docs`. test/standard/findings-page.test.ts holds them equal.

import { writeFileSync } from 'node:fs';
import { CATALOGUE } from '../../dist/catalogue.js';
import { findingsPage } from '../../dist/print/findings-page.js';

writeFileSync(
  new URL('../../docs/FINDINGS.md', import.meta.url),
  [...findingsPage([...CATALOGUE.values()])].join(''),
);
