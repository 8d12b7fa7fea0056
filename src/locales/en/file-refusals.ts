import type { FileRefusals } from "../failure-words";

/** Why a file is not read, and what to do with it. */
export const fileRefusalsEn: FileRefusals = {
  "empty-file": file => ({ title: `${file} is empty`, body: "Choose a file that holds orders." }),
  "not-a-workbook": file => ({
    title: `${file} is not an Excel workbook and not a text file`,
    body: "Choose an .xlsx or .csv file.",
  }),
  "too-much-text": file => ({
    title: `${file} is too large to be opened at once`,
    body: "Export a shorter period or fewer columns.",
  }),
  encrypted: file => ({
    title: `${file} has a password`,
    body: "Save a copy without the password and choose that.",
  }),
  xls: file => ({ title: `${file} is an old Excel file (.xls)`, body: SAVE_AS_XLSX }),
  xlsb: file => ({ title: `${file} is a binary workbook (.xlsb)`, body: SAVE_AS_XLSX }),
  ods: file => ({ title: `${file} is an OpenDocument spreadsheet (.ods)`, body: SAVE_AS_XLSX }),
  numbers: file => ({
    title: `${file} is an Apple Numbers file`,
    body: "In Numbers choose File, Export To, Excel, and choose the .xlsx it makes.",
  }),
  pdf: file => ({
    title: `${file} is a PDF`,
    body: "A PDF holds a picture of the orders, not their cells. Export them as .xlsx or .csv where they come from.",
  }),
  html: file => ({ title: `${file} is a web page inside, whatever its name says`, body: SAVE_AS_XLSX }),
  xml: file => ({ title: `${file} is an XML file inside, whatever its name says`, body: SAVE_AS_XLSX }),
  archive: file => ({ title: `${file} is a packed file`, body: "Unpack it and choose the .xlsx or .csv file in it." }),
};

const SAVE_AS_XLSX = "Open it in Excel or WPS, save it as .xlsx and choose that.";
