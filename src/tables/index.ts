// What a district sends. One table a file; one line here.

import type { Table, TableId } from '../model/table.ts';
import { enterprise } from './enterprise.ts';
import { history } from './history.ts';
import { injury } from './injury.ts';
import { training } from './training.ts';

export const TABLES: readonly Table[] = [enterprise, injury, training, history];

export function tableOf(id: TableId): Table {
  return TABLES.find((table) => table.id === id)!;
}
