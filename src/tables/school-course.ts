// 技工院校课程台账: at which technical schools do students learn how not to get hurt, before they work?

import type { Table } from '../model/table.ts';
import { count, note, number, text } from './shared-columns.ts';

export interface SchoolCourse {
  readonly school: string;
  /** Is the prevention of work injuries taught there? */
  readonly taught: boolean;
  readonly course?: string;
  readonly courseHours?: number;
  readonly students?: number;
  readonly evidence?: string;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    'school-course': SchoolCourse;
  }
}

const IF_TAUGHT = {
  presence: 'conditional',
  when: (values: Readonly<Record<string, unknown>>) => values.taught === true,
  whenWords: { zh: '已开设课程', en: 'where it is taught' },
  whileTyped: { neededWhere: { column: 'taught', is: ['是'] } },
} as const;

export const schoolCourse: Table = {
  id: 'school-course',
  sheet: '技工院校课程台账',
  aliases: ['技工院校台账', '技工院校工伤预防课程', '院校课程台账'],
  name: { zh: '技工院校课程台账', en: 'school courses' },
  means: {
    zh: '本区市每所技工院校一行，未开设的也要列出；开设几门课程的每门一行。每次报送列全。',
    en: 'One row a technical school of the district, also where nothing is taught; one a course where several are. Each submission lists them all.',
  },
  register: true,
  whole: 'all',
  key: ['school', 'course'],
  columns: () => [
    { ...text, key: 'school', header: '院校名称', aliases: ['学校名称', '技工院校'], presence: 'required' },
    {
      key: 'taught',
      header: '是否开设工伤预防课程',
      aliases: ['是否开课', '是否开设课程'],
      type: 'yes-no',
      presence: 'required',
    },
    { ...text, key: 'course', header: '课程名称', ...IF_TAUGHT },
    { ...number, key: 'courseHours', header: '课程学时', aliases: ['学时'] },
    { ...count, key: 'students', header: '修课学生数', aliases: ['学生数', '学生人数'] },
    { ...text, key: 'evidence', header: '佐证材料', aliases: ['证明材料'] },
    note,
  ],
  example: () => [
    {
      school: '合成技师学院',
      taught: '是',
      course: '职业安全与工伤预防',
      courseHours: 16,
      students: 240,
      evidence: '合成教学计划1号',
      note: '合成',
    },
  ],
};
