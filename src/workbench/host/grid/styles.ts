/** The look of a cell. Absent = Excel's default. Colours are "#RRGGBB". */
export interface CellStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly locked?: boolean;
  readonly borders?: CellBorders;
}

/** One edge of a cell. */
export interface CellBorder {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** The edges of one cell. */
export interface CellBorders {
  readonly top?: CellBorder;
  readonly bottom?: CellBorder;
  readonly left?: CellBorder;
  readonly right?: CellBorder;
}

/** A change of looks; `undefined` resets that property to the default. */
export type CellStylePatch = { readonly [Key in keyof CellStyle]?: CellStyle[Key] | undefined };

/** The look of an untouched cell. */
export const DEFAULT_STYLE: CellStyle = Object.freeze({});

const INTERNED = new Map<string, CellStyle>([["{}", DEFAULT_STYLE]]);

/** Equal looks are one object, so that runs of cells can be compared by identity. */
export function internStyle(style: CellStyle): CellStyle {
  const key = JSON.stringify(style, Object.keys(style).sort().concat(NESTED_KEYS));
  let known = INTERNED.get(key);
  if (known === undefined) {
    known = Object.freeze({ ...style });
    INTERNED.set(key, known);
  }
  return known;
}

const NESTED_KEYS = ["bottom", "left", "right", "top", "color", "style", "weight"];

/** The style with the patch applied. */
export function patchStyle(style: CellStyle, patch: CellStylePatch): CellStyle {
  const next: Record<string, unknown> = { ...style };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) delete next[key];
    else next[key] = value;
  }
  return internStyle(next);
}
