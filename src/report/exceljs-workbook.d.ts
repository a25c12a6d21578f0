// exceljs as a whole loads its streams too, 290 ms of each run that writes a workbook; its class alone takes 125.

declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export default Workbook;
}
