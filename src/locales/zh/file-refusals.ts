import type { FileRefusals } from "../failure-words";

/** Why a file is not read, and what to do with it. */
export const fileRefusalsZh: FileRefusals = {
  "empty-file": file => ({ title: `「${file}」是空的`, body: "请换一个有订单的文件。" }),
  "not-a-workbook": file => ({
    title: `「${file}」不是 Excel 工作簿，也不是文本文件`,
    body: "请选 .xlsx 或 .csv 文件。",
  }),
  "too-much-text": file => ({
    title: `「${file}」太大，一次打不开`,
    body: "请导出更短的时间段，或少选几列。",
  }),
  encrypted: file => ({ title: `「${file}」设了密码`, body: "请另存一份不带密码的，再选它。" }),
  xls: file => ({ title: `「${file}」是旧版 Excel 文件（.xls）`, body: SAVE_AS_XLSX }),
  xlsb: file => ({ title: `「${file}」是二进制工作簿（.xlsb）`, body: SAVE_AS_XLSX }),
  ods: file => ({ title: `「${file}」是 OpenDocument 表格（.ods）`, body: SAVE_AS_XLSX }),
  numbers: file => ({
    title: `「${file}」是 Numbers 表格`,
    body: "请在 Numbers 里用「文件」→「导出为」→「Excel」，再选导出的 .xlsx。",
  }),
  pdf: file => ({
    title: `「${file}」是 PDF`,
    body: "PDF 里是订单的样子，不是单元格。请在原来的系统里导出 .xlsx 或 .csv。",
  }),
  html: file => ({ title: `「${file}」里面其实是网页`, body: SAVE_AS_XLSX }),
  xml: file => ({ title: `「${file}」里面其实是 XML`, body: SAVE_AS_XLSX }),
  archive: file => ({ title: `「${file}」是压缩包`, body: "请先解压，再选里面的 .xlsx 或 .csv 文件。" }),
};

const SAVE_AS_XLSX = "请用 Excel 或 WPS 打开，另存为 .xlsx，再选它。";
