import type { RandomStream } from "#samples/random";

/** The same markup with values that stand for too much or nothing, mostly; else with tags cut, repeated, opened or closed. */
export function changedMarkup(xml: string, random: RandomStream): string {
  const change = random.next() < 0.7 ? withOtherValueSomewhere : changedAnyhow;
  let changed = xml;
  for (let times = random.whole(1, 3); times > 0; times--) changed = change(changed, random);
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

/** Still well-formed: a value of a tag, what stands between two tags, or a tag that closes itself, gone or repeated. */
function withOtherValueSomewhere(xml: string, random: RandomStream): string {
  const at = placeOfTag(xml, random);
  const end = xml.indexOf(">", at) + 1 || xml.length;
  const tag = xml.slice(at, end);
  if (tag.endsWith("/>") && random.next() < 0.3) {
    return xml.slice(0, at) + tag.repeat(random.pick([0, 2, 3, 200])) + xml.slice(end);
  }
  if (!tag.includes("=") || random.next() < 0.2) {
    const next = xml.indexOf("<", end);
    return next <= end ? xml : xml.slice(0, end) + random.pick(VALUES) + xml.slice(next);
  }
  return xml.slice(0, at) + withOtherValue(tag, random) + xml.slice(end);
}

function changedAnyhow(xml: string, random: RandomStream): string {
  const at = placeOfTag(xml, random);
  const end = xml.indexOf(">", at) + 1 || xml.length;
  switch (random.whole(0, 4)) {
    case 0:
      return xml.slice(0, at) + xml.slice(end);
    case 1:
      return xml.slice(0, end) + xml.slice(at);
    case 2:
      return xml.slice(0, at) + xml.slice(at, end).repeat(random.whole(2, 300)) + xml.slice(end);
    case 3:
      return xml.slice(0, at) + random.pick(PIECES) + xml.slice(at);
    default:
      return xml.slice(0, random.whole(0, xml.length));
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
