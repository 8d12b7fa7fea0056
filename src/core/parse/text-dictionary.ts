import type { Cell } from "../cell";
import { cleanText } from "./clean-text";
import { numberText } from "./id-text";

/**
 * Codes for repeating texts. Every spelling seen is remembered, so that a repeated cell costs one lookup; the label of
 * a code is the spelling that came first.
 */
export class TextDictionary {
  readonly labels: string[] = [];
  readonly keys: string[] = [];
  private readonly codeOfText = new Map<string, number>();
  private readonly codeOfNumber = new Map<number, number>();
  private lastText = "";
  private lastCode = -1;

  /**
   * `label` cleans a text, `key` makes equal what means the same (both idempotent); an empty key has no code.
   * `onNumber` hears of each number cell that is new.
   */
  constructor(
    private readonly label: (text: string) => string,
    private readonly key: (label: string) => string,
    private readonly onNumber?: (value: number, code: number) => void,
  ) {}

  /** The code of a cell, -1 when it is blank. */
  codeOf(cell: Cell): number {
    if (typeof cell === "string") {
      if (cell === this.lastText) return this.lastCode;
      const known = cell === "" ? -1 : this.codeOfText.get(cell);
      const code = known === undefined ? this.learn(cell) : known;
      this.lastText = cell;
      this.lastCode = code;
      return code;
    }
    if (typeof cell === "number") {
      const known = this.codeOfNumber.get(cell);
      if (known !== undefined) return known;
      const text = numberText(cell);
      const code = this.codeOfText.get(text) ?? this.learn(text);
      this.codeOfNumber.set(cell, code);
      this.onNumber?.(cell, code);
      return code;
    }
    return this.codeOf(cell ? "TRUE" : "FALSE");
  }

  /** The code for a label and key made elsewhere. */
  codeOfKey(label: string, key: string): number {
    return this.codeOfText.get(key) ?? this.append(label, key);
  }

  private append(label: string, key: string): number {
    const code = this.labels.length;
    this.labels.push(label);
    this.keys.push(key);
    this.codeOfText.set(key, code);
    return code;
  }

  /** The code of a text that has not been seen. */
  private learn(text: string): number {
    const label = this.label(text);
    const key = this.key(label);
    if (key === text) return this.append(label, key);
    const code = key === "" ? -1 : this.codeOfKey(label, key);
    this.codeOfText.set(text, code);
    return code;
  }
}

/** A dictionary of texts as they stand, only wrappers stripped. */
export function plainDictionary(): TextDictionary {
  return new TextDictionary(cleanText, label => label);
}
