// 封面: who sends, for which period. Two columns, label and value.

import { comparable } from '../model/text.ts';

export interface CoverField {
  readonly key:
    | 'district'
    | 'period'
    | 'preparedBy'
    | 'phone'
    | 'reviewedBy'
    | 'sentOn'
    | 'version'
    | 'template';
  readonly label: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly personal?: boolean;
}

export const COVER_SHEET = '封面';

export const COVER: readonly CoverField[] = [
  {
    key: 'district',
    label: '报送单位(区市)',
    aliases: ['报送单位', '区市', '报送区市', '填报单位', '填报区市'],
    required: true,
  },
  { key: 'period', label: '报送期', aliases: ['统计期', '报告期', '报送期间'], required: true },
  { key: 'preparedBy', label: '填报人', aliases: ['制表人', '经办人'], required: false, personal: true },
  { key: 'phone', label: '联系电话', aliases: ['电话'], required: false, personal: true },
  { key: 'reviewedBy', label: '审核人', aliases: ['负责人'], required: false, personal: true },
  { key: 'sentOn', label: '报送日期', aliases: ['填报日期', '上报日期'], required: false },
  { key: 'version', label: '版本', aliases: ['版本号'], required: false },
  { key: 'template', label: '模板版本', aliases: [], required: false },
];

export function isCoverSheet(name: string): boolean {
  return comparable(name) === COVER_SHEET;
}

/** The field that a label names, with or without its colon; undefined = none. */
export function coverField(label: string): CoverField | undefined {
  const word = comparable(label).replace(/[:：*]+$/, '');
  return COVER.find((field) => [field.label, ...field.aliases].some((name) => comparable(name) === word));
}
