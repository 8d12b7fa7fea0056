import type { FileFailure, UnsupportedFormat } from "#files/file-outcome";
import type { TextEncodingName } from "#files/text/encodings";
import type { FileNotes, NamedLines } from "#files/text/file-notes";

const SAVE_AS_XLSX = "请用 Excel 或 WPS 打开，另存为 .xlsx，再打开它。";

const REFUSALS: Readonly<Record<UnsupportedFormat, string>> = {
  encrypted: "工作簿有密码。请先在 Excel 里去掉密码。",
  xls: `这是旧版 Excel 文件（.xls）。${SAVE_AS_XLSX}`,
  xlsb: `这是二进制工作簿（.xlsb）。${SAVE_AS_XLSX}`,
  ods: `这是 OpenDocument 表格（.ods）。${SAVE_AS_XLSX}`,
  numbers: "这是 Numbers 表格。请先在 Numbers 里导出为 Excel。",
  pdf: "这是 PDF，里面没有单元格。请在原来的系统里导出 .xlsx 或 .csv。",
  html: `里面其实是网页。${SAVE_AS_XLSX}`,
  xml: `里面其实是 XML。${SAVE_AS_XLSX}`,
  archive: "这是压缩包。请先解压，再打开里面的 .xlsx 或 .csv 文件。",
};

/** Why a file was not opened. */
export function fileProblem(problem: FileFailure): string {
  switch (problem.kind) {
    case "empty-file":
      return "文件是空的。";
    case "not-a-workbook":
      return "这不是工作簿，也不是文本。请选 .xlsx 或 .csv 文件。";
    case "unsupported-format":
      return REFUSALS[problem.format];
    case "too-large":
      return `它有 ${number(problem.rows)} 行、${number(problem.columns)} 列，一张工作表放不下（最多 1,048,576 行、16,384 列，这里最多 1 亿个单元格）。什么都没有读。`;
    case "too-many-cells":
      return `工作表「${problem.sheet}」用到 ${number(problem.rows)} 行、${number(problem.columns)} 列，超过一张表能读的 ${number(problem.mostCells)} 个单元格。请删掉订单以外很远处的内容，或在 Excel 里把这张表另存为 .csv。什么都没有读。`;
    case "unpacks-too-large":
      return `解压后有 ${megabytes(problem.unpackedBytes)} MB，这么大的文件最多读 ${megabytes(problem.mostBytes)} MB。请在 Excel 里把订单另存为 .csv，再打开它。什么都没有读。`;
    case "too-much-text":
      return "文件太大，一次打不开。请导出更短的时间段，或少选几列。";
  }
}

const ENCODINGS: Readonly<Record<TextEncodingName, string>> = {
  "utf-8": "UTF-8 ",
  "utf-16le": "UTF-16 ",
  "utf-16be": "UTF-16 ",
  gb18030: "GB18030（简体中文）",
  big5: "Big5（繁体中文）",
  shift_jis: "Shift_JIS（日文）",
  "euc-kr": "EUC-KR（韩文）",
  "windows-1252": "Windows-1252（西欧文字）",
  "windows-1251": "Windows-1251（西里尔字母）",
};

const DELIMITERS: Readonly<Record<string, string>> = { ";": "分号", "\t": "制表符", "|": "竖线", " ": "连续的空格" };

/** What is worth telling about how a text file was read: nothing about plain UTF-8 with commas. */
export function fileNotes({ encoding, replaced, delimiter, quotes, shorter, longer }: FileNotes): readonly string[] {
  const sentences: string[] = [];
  if (encoding.encoding !== "utf-8" || encoding.runnerUp !== null) {
    const doubt =
      encoding.runnerUp === null ? "" : `也可能是 ${ENCODINGS[encoding.runnerUp].trim()}，请看看名字对不对。`;
    sentences.push(`文件按 ${ENCODINGS[encoding.encoding]}读取。${doubt}`);
  }
  if (replaced.count > 0) sentences.push(`${number(replaced.count)} 个字符读不出来，显示为 �（${lines(replaced)}）。`);
  if (delimiter !== ",") sentences.push(`按${DELIMITERS[delimiter] ?? `“${delimiter}”`}分列。`);
  if (quotes === "mended") sentences.push("有些引号没有括住整个单元格，按普通字符读取。");
  if (quotes === "plain") sentences.push("引号按普通字符读取。");
  if (shorter.count > 0) sentences.push(`${number(shorter.count)} 行的列数比表格少（${lines(shorter)}）。`);
  if (longer.count > 0)
    sentences.push(`${number(longer.count)} 行在表格最后一列之外还有值（${lines(longer)}），放在表格右边。`);
  return sentences;
}

function lines({ count, lines: named }: NamedLines): string {
  return `第 ${named.map(number).join("、")}${count > named.length ? " …" : ""} 行`;
}

function megabytes(bytes: number): string {
  return number(Math.ceil(bytes / 1_000_000));
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
