import { strFromU8, unzipSync } from "fflate";

/**
 * Every string of a saved workbook but those of one sheet: the texts of all other sheets' cells, and every part of the
 * package as it is, names, notes, filters, PivotTables and properties among them.
 */
export async function stringsOutside(saved: Uint8Array, sheetName: string): Promise<string[]> {
  const files = Object.entries(unzipSync(saved)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const part = (name: string): string => files.find(([file]) => file === name)?.[1] ?? "";
  const id = attribute(part("xl/workbook.xml"), new RegExp(`<sheet [^>]*name="${sheetName}"[^>]*>`), "r:id");
  const target = attribute(
    part("xl/_rels/workbook.xml.rels"),
    new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`),
    "Target",
  );
  const own = `xl/${target.replace(/^\/?(xl\/)?/, "")}`;
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>([^]*?)<\/si>/g)].map(match => plain(match[1]!));
  const others = files.filter(([name]) => name !== own && name !== "xl/sharedStrings.xml");
  const cells = others
    .filter(([name]) => name.startsWith("xl/worksheets/"))
    .flatMap(([, xml]) =>
      [...xml.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].map(match => shared[Number(match[1])]!),
    );
  return [...cells, ...others.map(([name, xml]) => `${name} ${plain(xml)}`)];
}

function attribute(xml: string, tag: RegExp, name: string): string {
  const found = new RegExp(`${name}="([^"]*)"`).exec(tag.exec(xml)?.[0] ?? "");
  if (found === null) throw new Error(`no ${name} in ${String(tag)}`);
  return found[1]!;
}

/** The characters that XML writes otherwise. */
function plain(xml: string): string {
  return xml
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

const HEADER = ["会员卡号", "会员姓名", "手机号", "邮箱", "订单号", "下单日期", "金额", "品类", "门店", "导购", "渠道", "订单状态", "买家留言", "收货地址"]; // prettier-ignore

/** Digits of a mainland mobile that stands nowhere else. */
function phone(number: number): string {
  return `138${String(10_000_000 + number * 7_919).padStart(8, "0")}`;
}

/** Ids as shops write them: numbers, phones in every spelling, addresses, and texts with one of them inside. */
function idOf(member: number): string {
  const number = phone(member);
  const spellings = [
    `V${String(member).padStart(3, "0")}`,
    number,
    `+86 ${number}`,
    `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
    `VIP${number}`,
    `someone.${member}@example.com`,
    `+44 20 7946 0${100 + member}`,
    "",
  ];
  return spellings[member % spellings.length]!;
}

const MEMBERS = Array.from({ length: 32 }, (_, member) => member);

/** Personal data in every column, in those that are mapped and in those that are not. */
const ROWS: readonly (readonly (string | number)[])[] = MEMBERS.flatMap(member =>
  [0, 1, 2].map(order => [
    idOf(member),
    `慕容小${String.fromCharCode(0x4e00 + 37 * member)}`,
    phone(member),
    `someone.${member}@example.com`,
    `S${member}-${order}`,
    45_700 + member * 3 + order * 40,
    100 + member * 11 + order,
    `上衣 ${phone(100 + member)}`,
    `静安店 tel:${phone(200 + member)}`,
    `导购 guide.${member}@example.com`,
    `微信${phone(300 + member)}`,
    "交易成功",
    `请联系 ${phone(400 + member)}`,
    `路 ${member} 号 remark.${member}@example.com`,
  ]),
);

/** Every number and address in full, in every spelling that is searched for, and every name. */
const SECRETS: readonly string[] = [
  ...[0, 100, 200, 300, 400].flatMap(from => MEMBERS.map(member => phone(from + member))),
  ...MEMBERS.flatMap(member => [`someone.${member}@`, `guide.${member}@`, `remark.${member}@`]),
  ...MEMBERS.map(member => `慕容小${String.fromCharCode(0x4e00 + 37 * member)}`),
  ...MEMBERS.filter(member => member % 8 === 6).map(member => `79460${100 + member}`),
];

export const PERSONAL_ORDERS: readonly (readonly (string | number)[])[] = [HEADER, ...ROWS];
export const PERSONAL_MEMBERS = MEMBERS.length;

/** Which numbers, addresses and names stand in full in the texts, in whatever spelling. */
export function secretsIn(texts: readonly string[]): string[] {
  const all = texts.join("\n");
  const digits = texts.map(text => text.replace(/[\s().+-]/g, "")).join("\n");
  return SECRETS.filter(secret => all.includes(secret) || digits.includes(secret));
}
