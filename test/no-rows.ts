// A submission that brought nothing, whatever tables there are.

import type { TableId } from '../src/define.ts';
import { TABLES } from '../src/tables/index.ts';
import type { Rows } from '../src/tally/city.ts';

export const NO_ROWS = Object.fromEntries(TABLES.map(({ id }) => [id, []])) as unknown as Rows;

export const NONE_LEFT_OUT = Object.fromEntries(TABLES.map(({ id }) => [id, 0])) as Record<TableId, number>;
