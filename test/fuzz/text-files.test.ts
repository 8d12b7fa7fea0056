import { openFile } from "#files/open-workbook";
import { TEXT_ENCODINGS, type TextEncodingName } from "#files/text/encodings";
import type { RandomStream } from "#samples/random";
import { bytesOf } from "../workbench/files/text-bytes";
import { changedBytes } from "./changed-bytes";
import { fuzz } from "./fuzz";
import { HEADERS, nastyText, plausibleText } from "./nasty-cells";
import { expectTaken } from "./opened-or-refused";

fuzz("a text file of any bytes is opened or refused, and fills a workbook when it is opened", 4, {
  name: "text-file",
  make: random => {
    const bytes = inEncoding(textOf(random), random.pick(TEXT_ENCODINGS));
    return random.next() < 0.7 ? changedBytes(bytes, random) : bytes;
  },
  check: async bytes => expectTaken(await openFile(bytes, "orders.csv")),
  file: bytes => ({ ending: "csv", content: bytes }),
});

function textOf(random: RandomStream): string {
  const delimiter = random.pick([",", ",", ";", "\t", "|", " ", "，"]);
  const lineEnd = random.pick(["\n", "\r\n", "\r"]);
  const width = random.whole(1, 12);
  const quotes = random.pick(["always", "needed", "never"] as const);
  const field = (text: string): string => {
    const needed = quotes === "always" || (quotes === "needed" && /["\r\n]/.test(text)) || text.includes(delimiter);
    return needed && quotes !== "never" ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const row = (cell: () => string): string => {
    const fields = random.next() < 0.05 ? random.whole(0, 40) : width;
    return Array.from({ length: fields }, () => field(cell())).join(delimiter);
  };
  const rows = [row(() => random.pick(HEADERS))];
  for (let more = random.whole(0, 60); more > 0; more--) {
    rows.push(row(() => (random.next() < 0.3 ? nastyText(random) : plausibleText(random))));
  }
  return (random.next() < 0.05 ? `sep=${delimiter}${lineEnd}` : "") + rows.join(lineEnd);
}

/** The text in an encoding, without the characters that it has not. */
function inEncoding(text: string, encoding: TextEncodingName): Uint8Array {
  if (encoding === "utf-8") return bytesOf(text, encoding);
  if (encoding === "utf-16le" || encoding === "utf-16be") return bytesOf(`\ufeff${text}`, encoding);
  const known = [...text].filter(character => isKnown(character, encoding));
  return bytesOf(known.join(""), encoding);
}

const knownCharacters = new Map<string, boolean>();

function isKnown(character: string, encoding: TextEncodingName): boolean {
  const key = encoding + character;
  let known = knownCharacters.get(key);
  if (known === undefined) {
    try {
      known = bytesOf(character, encoding).length > 0;
    } catch {
      known = false;
    }
    knownCharacters.set(key, known);
  }
  return known;
}
