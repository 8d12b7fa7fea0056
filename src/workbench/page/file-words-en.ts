import type { FileFailure, UnsupportedFormat } from "#files/file-outcome";
import type { TextEncodingName } from "#files/text/encodings";
import type { FileNotes, NamedLines } from "#files/text/file-notes";

const SAVE_AS_XLSX = "Open it in Excel or WPS, save it as .xlsx and open that.";

const REFUSALS: Readonly<Record<UnsupportedFormat, string>> = {
  encrypted: "the workbook has a password. Remove it in Excel first.",
  xls: `it is an old Excel file (.xls). ${SAVE_AS_XLSX}`,
  xlsb: `it is a binary workbook (.xlsb). ${SAVE_AS_XLSX}`,
  ods: `it is an OpenDocument spreadsheet (.ods). ${SAVE_AS_XLSX}`,
  numbers: "it is an Apple Numbers file. Export it as Excel in Numbers first.",
  pdf: "it is a PDF, which holds no cells. Export the orders as .xlsx or .csv where they come from.",
  html: `it is a web page inside, whatever its name says. ${SAVE_AS_XLSX}`,
  xml: `it is an XML file inside, whatever its name says. ${SAVE_AS_XLSX}`,
  archive: "it is a packed file. Unpack it and open the .xlsx or .csv file in it.",
};

/** Why a file was not opened. */
export function fileProblem(problem: FileFailure): string {
  switch (problem.kind) {
    case "empty-file":
      return "the file is empty.";
    case "not-a-workbook":
      return "it is neither a workbook nor text. Choose an .xlsx or .csv file.";
    case "unsupported-format":
      return REFUSALS[problem.format];
    case "too-large":
      return `it has ${number(problem.rows)} rows and ${number(problem.columns)} columns, more than a sheet takes (1,048,576 rows, 16,384 columns, here 100 million cells). Nothing was read.`;
    case "too-many-cells":
      return `its sheet “${problem.sheet}” reaches over ${number(problem.rows)} rows and ${number(problem.columns)} columns, more than the ${number(problem.mostCells)} cells that are read of a sheet. Delete what stands far beside the orders, or save the sheet as .csv in Excel. Nothing was read.`;
    case "unpacks-too-large":
      return `it is ${megabytes(problem.unpackedBytes)} MB large when it is unpacked; of a file of its size, ${megabytes(problem.mostBytes)} MB are read. Save the orders as .csv in Excel and open that. Nothing was read.`;
    case "too-much-text":
      return "it is too large to be opened at once. Export a shorter period or fewer columns.";
  }
}

const ENCODINGS: Readonly<Record<TextEncodingName, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  gb18030: "GB18030 (simplified Chinese)",
  big5: "Big5 (traditional Chinese)",
  shift_jis: "Shift_JIS (Japanese)",
  "euc-kr": "EUC-KR (Korean)",
  "windows-1252": "Windows-1252 (Western European)",
  "windows-1251": "Windows-1251 (Cyrillic)",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
  " ": "runs of blanks",
};

/** What is worth telling about how a text file was read: nothing about plain UTF-8 with commas. */
export function fileNotes({ encoding, replaced, delimiter, quotes, shorter, longer }: FileNotes): readonly string[] {
  const sentences: string[] = [];
  if (encoding.encoding !== "utf-8" || encoding.runnerUp !== null) {
    const doubt =
      encoding.runnerUp === null
        ? ""
        : ` It might be ${ENCODINGS[encoding.runnerUp]}, too: see whether names read right.`;
    sentences.push(`The file was read as ${ENCODINGS[encoding.encoding]}.${doubt}`);
  }
  if (replaced.count > 0)
    sentences.push(
      `${counted(replaced, "character", "characters")} could not be read: � stands instead (${lines(replaced)}).`,
    );
  if (delimiter !== ",") sentences.push(`Columns were split at ${DELIMITERS[delimiter] ?? `“${delimiter}”`}.`);
  if (quotes === "mended")
    sentences.push("Some quotation marks do not enclose a whole cell; they were read as plain characters.");
  if (quotes === "plain") sentences.push("Quotation marks were read as plain characters.");
  if (shorter.count > 0)
    sentences.push(`${counted(shorter, "row has", "rows have")} fewer columns than the table (${lines(shorter)}).`);
  if (longer.count > 0)
    sentences.push(
      `${counted(longer, "row has", "rows have")} values beyond the table's last column (${lines(longer)}); they stand to its right.`,
    );
  return sentences;
}

function counted({ count }: NamedLines, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function lines({ count, lines: named }: NamedLines): string {
  const more = count > named.length ? ", …" : "";
  return `${named.length === 1 && more === "" ? "line" : "lines"} ${named.map(number).join(", ")}${more}`;
}

function megabytes(bytes: number): string {
  return number(Math.ceil(bytes / 1_000_000));
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
