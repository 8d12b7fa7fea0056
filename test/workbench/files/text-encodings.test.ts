import { describe, expect, it } from "vitest";
import { decodeText } from "#files/text/decode-text";
import { createPieceDecoder, TEXT_ENCODINGS, type TextEncodingName } from "#files/text/encodings";
import { bytesOf, opened } from "./text-bytes";

function read(bytes: Uint8Array) {
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.failure));
  return { text: decoded.text, encoding: decoded.encoding.encoding, replaced: decoded.replaced };
}

const without = (bytes: Uint8Array, at: number): Uint8Array => bytes.filter((_, place) => place !== at);
const withByte = (bytes: Uint8Array, at: number, byte: number): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), byte, ...bytes.subarray(at)]);

describe("the encoding of a text file", () => {
  it.each<[TextEncodingName, string]>([
    ["utf-8", "会员,金额\n张三,10\n"],
    ["utf-8", "id,city\n1,Łódź\n"],
    ["utf-8", "id,price\n1,10 €\n"],
    ["gb18030", "会员编号,姓名\n00123,张三\n"],
    ["gb18030", "id,name\n1,王鑫淼\n2,欧阳倩倩\n"],
    ["gb18030", "id,item\n1,T恤\n2,连衣裙（红）\n"],
    ["big5", "會員,金額\n王小明,10\n"],
    ["big5", "id,name\n1,林佳慧\n2,張志豪\n3,黃雅婷\n"],
    ["shift_jis", "会員番号,注文日\n1,2026-06-01\n"],
    ["shift_jis", "id,item\n1,コーヒー\n2,お茶\n"],
    ["euc-kr", "고객번호,주문일\n1,2026-06-01\n"],
    ["windows-1252", "Kunde;Betrag;Kategorie\nK-001;1.234,50 €;Bücher\n"],
    ["windows-1252", "client,ville\nCafé,Orléans\nZoé,Genève\n"],
    ["windows-1252", "cliente,nombre\n1,Muñoz\n2,João\n3,Søren\n"],
    ["windows-1252", "NOM;VILLE\nLEFÈVRE;KÖLN\n"],
    ["windows-1252", "id,text\n1,“it’s” – fine\n2,£5\n"],
    ["windows-1251", "Клиент;Сумма\nИванов;10\n"],
    ["utf-16le", "会员,金额\n张三,10\n"],
    ["utf-16be", "Kunde;Betrag\nMüller;10\n"],
  ])("%s is told without a mark from as little as %j", (encoding, text) => {
    expect(read(bytesOf(text, encoding))).toEqual({ text, encoding, replaced: { count: 0, lines: [] } });
  });

  it.each<TextEncodingName>(["utf-8", "utf-16le", "utf-16be"])("is %s when the mark says so", encoding => {
    expect(read(bytesOf("\ufeffid,n\n1,é\n", encoding))).toMatchObject({ text: "id,n\n1,é\n", encoding });
  });

  it("is found from characters far down, behind any amount of plain ASCII", () => {
    const lines = `id,amount\n${"1,10\n".repeat(40_000)}`;
    expect(read(bytesOf(`${lines}王小明,會員訂單\n`, "big5"))).toMatchObject({ encoding: "big5" });
    expect(read(bytesOf(`${lines}Müller,Bücher\n`, "windows-1252")).text.slice(-14)).toBe("Müller,Bücher\n");
  });

  it("names the runner-up where a few characters leave it open, and none where they do not", () => {
    const short = decodeText(bytesOf("a,b\n1,茶\n", "gb18030"));
    expect(short).toMatchObject({ encoding: { encoding: "gb18030", runnerUp: "big5" } });
    const long = decodeText(bytesOf("会员,品类\n1,茶叶\n2,护肤彩妆\n3,家居用品\n", "gb18030"));
    expect(long).toMatchObject({ encoding: { runnerUp: null } });
  });
});

describe("bytes that the encoding does not know", () => {
  const chinese = `会员,姓名,金额\n${"00123,张三,10\n".repeat(20)}`;

  it.each<TextEncodingName>(["utf-8", "gb18030"])(
    "are replaced and counted in %s, the rest is read right",
    encoding => {
      const bytes = withByte(bytesOf(chinese, encoding), bytesOf(chinese, encoding).length, 0xff);
      expect(read(bytes)).toEqual({ text: `${chinese}\ufffd`, encoding, replaced: { count: 1, lines: [22] } });
    },
  );

  it("do not make UTF-8 anything else: a stray byte, a cut character", () => {
    const bytes = bytesOf(chinese, "utf-8");
    const stray = read(withByte(bytes, bytes.indexOf(10) + 1, 0xe9));
    expect(stray).toEqual({
      text: chinese.replace("\n", "\n\ufffd"),
      encoding: "utf-8",
      replaced: { count: 1, lines: [2] },
    });
    const cut = read(without(bytes, 2));
    expect(cut).toMatchObject({ text: chinese.replace("会", "\ufffd"), encoding: "utf-8", replaced: { count: 1 } });
  });

  it("may be a NUL, which no cell can hold, or half a character of UTF-16", () => {
    expect(read(bytesOf(`${chinese}\0`, "utf-8"))).toMatchObject({ encoding: "utf-8", replaced: { count: 1 } });
    const odd = withByte(bytesOf(`\ufeff${chinese}`, "utf-16le"), 2 * chinese.length + 2, 0x41);
    expect(read(odd)).toMatchObject({ text: `${chinese}\ufffd`, replaced: { count: 1, lines: [22] } });
    const lone = bytesOf(`\ufeffid,n\n\ud83d,1\n`, "utf-16le");
    expect(read(lone)).toMatchObject({ text: "id,n\n\ufffd,1\n", replaced: { count: 1, lines: [2] } });
  });

  it("name the first five lines only", () => {
    const bytes = Uint8Array.from([
      ...bytesOf(`Größe\n`, "utf-8"),
      ...Array.from({ length: 9 }, () => [0xff, 10]).flat(),
    ]);
    expect(read(Uint8Array.from([...bytesOf(chinese, "utf-8"), ...bytes])).replaced).toEqual({
      count: 9,
      lines: [23, 24, 25, 26, 27],
    });
  });
});

describe("the same orders in every encoding", () => {
  // Characters that all of these encodings have.
  const text = "id;日;金\nA-1;一月;10\nA-2;二月;20,5\n";
  it.each<TextEncodingName>(["utf-8", "utf-16le", "utf-16be", "gb18030", "big5", "shift_jis"])(
    "are the same cells in %s",
    async encoding => {
      const rows = text + "A-3;三月;30\n".repeat(30) + (WORDS[encoding] ?? "");
      const { grid, notes } = await opened(bytesOf(rows, encoding));
      expect(notes.encoding.encoding).toBe(encoding);
      expect(grid.slice(0, 4)).toEqual([
        ["id", "日", "金"],
        ["A-1", "一月", "10"],
        ["A-2", "二月", "20,5"],
        ["A-3", "三月", "30"],
      ]);
    },
  );

  it.each(TEXT_ENCODINGS)("are decoded piece by piece as at once in %s", encoding => {
    const characters = encoding.startsWith("windows") ? "id,n\n1,£\n" : text;
    const bytes = bytesOf(
      encoding === "euc-kr" ? "회원,금액\n1,2\n" : encoding === "windows-1251" ? "id,Чай\n" : characters,
      encoding,
    );
    const decoder = createPieceDecoder(encoding);
    const pieces = Array.from(bytes, (byte, at) => decoder(Uint8Array.of(byte), at === bytes.length - 1));
    expect(pieces.join("")).toBe(createPieceDecoder(encoding)(bytes, true));
    expect(pieces.join("")).not.toContain("\ufffd");
  });
});

/** A line in a language of the encoding: the rows above could stand in any. */
const WORDS: Partial<Record<TextEncodingName, string>> = {
  gb18030: "会员订单;备注;一二三\n",
  big5: "會員訂單;備註;一二三\n",
  shift_jis: "会員の注文;カテゴリ;一二三\n",
};
