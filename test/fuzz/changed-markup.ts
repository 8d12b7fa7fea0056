import type { RandomStream } from "#samples/random";

/** The same markup with tags cut, repeated, opened or closed, and values that stand for too much or nothing. */
export function changedMarkup(xml: string, random: RandomStream): string {
  let changed = xml;
  for (let times = random.whole(1, 4); times > 0; times--) changed = changedOnce(changed, random);
  return changed;
}

const VALUES = [
  "", "0", "-1", "1048577", "99999999999", "1e308", "NaN", "A1", "XFD1048576", "A0", "ZZZ9", "A:A", "1:1", "A1:XFD1048576", "#REF!",
  "true", "s", "str", "inlineStr", "e", "d", "__proto__", "&#0;", "&#99999999;", "&lt;", "'", "../../x", "/xl/workbook.xml", "r1", "\u0000",
]; // prettier-ignore
const PIECES = [
  "<!--", "-->", "<![CDATA[", "]]>", "<", ">", "/>", '"', "&", "</x>", "<x>", "<?x", "?>",
  '<col min="-5" max="99999" width="1e9"/>', '<row r="0"><c r="A0"><v>1</v></c></row>', '<row r="1048577"/>',
  '<c r="B2" t="s"><v>999999</v></c>', '<c t="e"><v>#X</v></c>', '<c t="d"><v>x</v></c>', '<mergeCell ref="C3:B2"/>',
  '<dataValidation sqref="A1 B2:C9 x" type="list"/>', '<definedName name="" localSheetId="9">x!$A$1:$Z$0</definedName>',
]; // prettier-ignore

function changedOnce(xml: string, random: RandomStream): string {
  const at = placeOfTag(xml, random);
  const end = xml.indexOf(">", at) + 1 || xml.length;
  switch (random.whole(0, 6)) {
    case 0:
      return xml.slice(0, at) + xml.slice(end);
    case 1:
      return xml.slice(0, end) + xml.slice(at);
    case 2:
      return xml.slice(0, at) + xml.slice(at, end).repeat(random.whole(2, 300)) + xml.slice(end);
    case 3:
      return xml.slice(0, at) + random.pick(PIECES) + xml.slice(at);
    case 4:
      return xml.slice(0, random.whole(0, xml.length));
    default:
      return xml.slice(0, at) + withOtherValue(xml.slice(at, end), random) + xml.slice(end);
  }
}

function placeOfTag(xml: string, random: RandomStream): number {
  const from = random.whole(0, xml.length);
  const at = xml.indexOf("<", from);
  return at < 0 ? from : at;
}

/** A tag with one of its attributes' values replaced. */
function withOtherValue(tag: string, random: RandomStream): string {
  const values = [...tag.matchAll(/="[^"]*"/g)];
  if (values.length === 0) return tag;
  const value = random.pick(values);
  return tag.slice(0, value.index) + `="${random.pick(VALUES)}"` + tag.slice(value.index + value[0].length);
}
