import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { attribute, elementsOf } from "./xml-text";

/** The same workbook with every sheet but one hidden: hidden sheets are not printed. */
export function onlySheet(bytes: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = parts["xl/workbook.xml"];
  if (workbook === undefined) throw new Error("the workbook has no part xl/workbook.xml");
  const sheets = elementsOf(strFromU8(workbook), "sheet");
  const place = sheets.findIndex(({ own }) => attribute(own, "name") === name);
  if (place < 0) throw new Error(`the workbook has no sheet ${name}`);
  const xml = sheets.reduce((text, { own }, at) => {
    const state = at === place ? "" : ' state="hidden"';
    return text.replace(`<sheet${own}>`, `<sheet${own.replace(/ state="\w+"/, "").replace(/\/$/, `${state}/`)}>`);
  }, strFromU8(workbook));
  const active = xml.replace(/activeTab="\d+"/, `activeTab="${place}"`);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(active) });
}
