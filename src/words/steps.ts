// Where does the clerk click? The ways of mending that several findings need, each once; menus as in Excel 2016 and later
// and WPS Office 2019 and later.

import type { Step } from '../model/finding.ts';

export const STEPS = {
  goTo: {
    zh: '在左上角的名称框输入问题单元格的地址（如 B7）后回车，光标就到那一格；改完按 Ctrl+S 保存',
    en: 'Type the address of the cell (such as B7) into the name box at the top left and press Enter; mend it and save with Ctrl+S',
  },
  asText: {
    excel: {
      zh: '先选中整列，“开始”→“数字格式”下拉框→“文本”，再录入或粘贴；只改格式，丢掉的位数回不来',
      en: 'Select the whole column first, Home → Number Format → Text, then enter or paste; the format alone brings no digit back',
    },
    wps: {
      zh: '先选中整列，“开始”→“单元格格式”→“数字”→“文本”（或按 Ctrl+1），再录入或粘贴；只改格式，丢掉的位数回不来',
      en: 'Select the whole column first, Home → Format Cells → Number → Text (or Ctrl+1), then enter or paste; the format alone brings no digit back',
    },
  },
  pasteValues: {
    excel: {
      zh: '从别处粘贴时：右键→“粘贴选项”→“值”，不会带走原来的格式，也不会改掉本列的文本格式',
      en: 'When pasting: right click → Paste Options → Values, so that the column keeps its format',
    },
    wps: {
      zh: '从别处粘贴时：右键→“选择性粘贴”→“数值”，不会带走原来的格式，也不会改掉本列的文本格式',
      en: 'When pasting: right click → Paste Special → Values, so that the column keeps its format',
    },
  },
  openCsv: {
    excel: {
      zh: '不要双击打开 .csv：“数据”→“从文本/CSV”→“转换数据”，把号码各列的类型改为“文本”再加载，另存为 .xlsx',
      en: 'Do not open a .csv by a double click: Data → From Text/CSV → Transform Data, make the code columns Text, load, save as .xlsx',
    },
    wps: {
      zh: '不要双击打开 .csv：“数据”→“导入数据”（选该文件），在向导最后一步把号码各列选为“文本”，另存为 .xlsx',
      en: 'Do not open a .csv by a double click: Data → Import Data, choose Text for the code columns in the last step, save as .xlsx',
    },
  },
  pickFromList: {
    zh: '选中该单元格，按 Alt+↓ 打开下拉列表选择（模板里这一栏带列表）；没有列表的，照可选的写法原样输入',
    en: 'Select the cell and press Alt+↓ for its list (the template has one); without a list, type one of the allowed values as it stands',
  },
  typeDate: {
    zh: '直接输入 2025-06-30；显示成别的样子没关系。若变成数字，按 Ctrl+1→“数字”→“日期”',
    en: 'Type 2025-06-30; how it is shown does not matter. If it turns into a number: Ctrl+1 → Number → Date',
  },
  findAll: {
    zh: '按 Ctrl+F，粘贴要找的号码或名称→“查找全部”，下方列出它出现的每一格，点一条就跳过去',
    en: 'Press Ctrl+F, paste the code or name → Find All: every cell that holds it is listed; click one to go there',
  },
  deleteRow: {
    zh: '右键单击行号→“删除”（按 Delete 键只清空内容，会留下空行）',
    en: 'Right click the row number → Delete (the Delete key only empties the cells)',
  },
  insertColumn: {
    zh: '右键单击列标（A、B、C……）→“插入”，在表头那一行写上栏名；已有这一栏、只是叫法不同的，双击表头单元格改成约定的栏名',
    en: 'Right click the column letter → Insert, and write the name into the header row; if the column is there under another name, double click its header and rename it',
  },
  deleteColumn: {
    zh: '右键单击列标（A、B、C……）→“删除”；改名则双击表头单元格直接改',
    en: 'Right click the column letter → Delete; to rename it, double click the header cell',
  },
  renameSheet: {
    zh: '双击窗口下方的工作表标签，输入约定的表名后回车',
    en: 'Double click the sheet tab at the bottom, type the agreed name and press Enter',
  },
  deleteSheet: {
    zh: '右键单击窗口下方的工作表标签→“删除”；拿不准的，先另存一份副本',
    en: 'Right click the sheet tab at the bottom → Delete; when in doubt, keep a copy of the file first',
  },
  newSheet: {
    zh: '单击工作表标签旁的“+”新建一张，选中第二张表的全部内容剪切（Ctrl+X）、粘贴（Ctrl+V）过去，再给标签改名',
    en: 'Click the + beside the sheet tabs, cut (Ctrl+X) the whole second table, paste it (Ctrl+V) there and rename the tab',
  },
  unhideSheet: {
    zh: '右键单击任一工作表标签→“取消隐藏”，选中要显示的表→“确定”',
    en: 'Right click any sheet tab → Unhide, choose the sheet → OK',
  },
  unhideRows: {
    excel: {
      zh: '按 Ctrl+A 全选→右键单击行号→“取消隐藏”；筛选掉的：“数据”→“清除”',
      en: 'Ctrl+A → right click a row number → Unhide; for filtered rows: Data → Clear',
    },
    wps: {
      zh: '按 Ctrl+A 全选→右键单击行号→“取消隐藏”；筛选掉的：“数据”→“全部显示”',
      en: 'Ctrl+A → right click a row number → Unhide; for filtered rows: Data → Show All',
    },
  },
  unmerge: {
    excel: {
      zh: '选中合并的格→“开始”→“合并后居中”旁的箭头→“取消单元格合并”；再按 F5→“定位条件”→“空值”，输入 = 和上一格的地址，按 Ctrl+Enter 填满',
      en: 'Select the merged cells → Home → arrow beside Merge & Center → Unmerge; then F5 → Special → Blanks, type = and the cell above, Ctrl+Enter',
    },
    wps: {
      zh: '选中合并的格→“开始”→“合并居中”旁的箭头→“拆分并填充内容”，每一行自动填上同样的值',
      en: 'Select the merged cells → Home → arrow beside Merge and Center → Split and Fill: every row gets the value',
    },
  },
  sumFormula: {
    zh: '选中合计格，按 Alt+= 自动写出求和公式，检查公式的范围从第一行到最后一行，回车',
    en: 'Select the total, press Alt+= for a sum formula, check that it runs from the first row to the last, press Enter',
  },
  recalculate: {
    excel: {
      zh: '打开文件按 F9（或“公式”→“计算选项”→“自动”），看到结果后按 Ctrl+S 保存',
      en: 'Open the file, press F9 (or Formulas → Calculation Options → Automatic), and save once the results are there',
    },
    wps: {
      zh: '打开文件按 F9（或“公式”→“重算工作簿”），看到结果后按 Ctrl+S 保存',
      en: 'Open the file, press F9 (or Formulas → Calculate Workbook), and save once the results are there',
    },
  },
  formulaToValue: {
    excel: {
      zh: '要把公式变成数：选中→Ctrl+C→右键→“粘贴选项”→“值”',
      en: 'To turn formulas into values: select → Ctrl+C → right click → Paste Options → Values',
    },
    wps: {
      zh: '要把公式变成数：选中→Ctrl+C→右键→“选择性粘贴”→“数值”',
      en: 'To turn formulas into values: select → Ctrl+C → right click → Paste Special → Values',
    },
  },
  saveAsXlsx: {
    excel: {
      zh: '“文件”→“另存为”→“浏览”，“保存类型”选“Excel 工作簿(*.xlsx)”',
      en: 'File → Save As → Browse, Save as type: Excel Workbook (*.xlsx)',
    },
    wps: {
      zh: '“文件”→“另存为”，“文件类型”选“Microsoft Excel 文件(*.xlsx)”',
      en: 'File → Save As, Files of type: Microsoft Excel Files (*.xlsx)',
    },
  },
  cover: {
    zh: '打开“封面”工作表，在“报送单位(区市)”“报送期”右边的一格填写，报送期写成 2025-06 的样子',
    en: 'Open the sheet 封面 and fill in the cells to the right of 报送单位(区市) and 报送期, the latter like 2025-06',
  },
  explainIt: {
    zh: '数据属实的：yufang validate 文件 --return 写出退回件，在“审核结果”表该行的“情况说明”栏写明原因后报送；下期数值变动不大的自动沿用',
    en: 'If the data are right: yufang validate FILE --return writes the returned workbook; say why in 情况说明 of its sheet 审核结果 and send it. The words hold in later periods while the value hardly moves',
  },
  takeSuggestion: {
    zh: '有“建议值”的：在退回件“审核结果”表的“采纳建议”栏选“是”，再用 yufang validate 退回件 --apply 新文件 写出改好的一份',
    en: 'Where a value is suggested: choose 是 under 采纳建议 in the returned workbook, then yufang validate RETURNED --apply NEW writes the mended copy',
  },
  rewriteClaim: {
    zh: '把 yufang claims 给出的“可写成”一句复制到文稿中替换原句，保存后再核对一次',
    en: 'Copy the sentence that yufang claims offers over the one in the draft, save, and check once more',
  },
} as const satisfies Readonly<Record<string, Step>>;
