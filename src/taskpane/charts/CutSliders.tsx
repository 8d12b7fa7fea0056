import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import { percent } from "./HistogramBars";

const useStyles = makeStyles({
  layer: { position: "absolute", inset: 0 },
  cut: {
    position: "absolute",
    top: 0,
    bottom: "-12px",
    width: "24px",
    marginLeft: "-12px",
    borderRadius: tokens.borderRadiusMedium,
    // The line, drawn in the middle of the target.
    "::before": {
      content: '""',
      position: "absolute",
      top: 0,
      bottom: "12px",
      left: "11px",
      borderLeft: `2px dashed ${tokens.colorNeutralForeground1}`,
    },
  },
  movable: {
    cursor: "ew-resize",
    touchAction: "none",
    // The handle, round, on the ground line.
    "::after": {
      content: '""',
      position: "absolute",
      boxSizing: "border-box",
      left: "6px",
      bottom: "6px",
      width: "12px",
      height: "12px",
      borderRadius: "50%",
      border: `2px solid ${tokens.colorNeutralForeground1}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    ":hover::after": { border: `2px solid ${tokens.colorBrandStroke1}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":focus::before": { borderLeft: `2px solid ${tokens.colorBrandStroke1}` },
    ":focus::after": { border: `3px solid ${tokens.colorBrandStroke1}` },
    "@media (forced-colors: active)": {
      ":focus::before": { borderLeft: "2px solid Highlight" },
      ":focus::after": { border: "3px solid Highlight" },
    },
  },
});

/** One cut point on a picture. */
export interface CutSlider {
  readonly name: string;
  readonly value: number;
  readonly valueText: string;
  readonly least: number;
  readonly most: number;
  /** 0 to 1. */
  readonly place: number;
}

/** How a cut point is asked to move. */
export type CutMove =
  | { readonly by: "steps"; readonly steps: number }
  | { readonly by: "limit"; readonly to: "least" | "most" }
  | { readonly by: "pointer"; readonly place: number };

export interface CutSlidersProps {
  readonly label: string;
  readonly describedBy: string;
  readonly cuts: readonly CutSlider[];
  /** Null where cut points are only shown. */
  readonly onMove: ((cut: number, move: CutMove) => void) | null;
}

const LARGE_STEPS = 10;

const LIMITS: Readonly<Record<string, "least" | "most">> = {
  PageDown: "least",
  Home: "least",
  PageUp: "most",
  End: "most",
};

/** Cut points over a picture, moved by pointer or keys. One stop for the Tab key; up and down go from one to the next. */
export function CutSliders({ label, describedBy, cuts, onMove }: CutSlidersProps) {
  const styles = useStyles();
  const layer = useRef<HTMLDivElement>(null);
  const grip = useRef(0);
  const [active, setActive] = useState(0);
  if (onMove === null)
    return (
      <div className={styles.layer} aria-hidden="true">
        {cuts.map(({ value, place }) => (
          <div key={value} className={styles.cut} style={{ left: percent(place) }} />
        ))}
      </div>
    );
  const stop = Math.min(active, cuts.length - 1);
  const goTo = (cut: number) => {
    layer.current?.querySelectorAll<HTMLElement>("[role=slider]")[cut]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, cut: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = keyMove(event);
    if (move !== null) onMove(cut, move);
    else if (event.key === "ArrowUp") goTo(Math.min(cut + 1, cuts.length - 1));
    else if (event.key === "ArrowDown") goTo(Math.max(cut - 1, 0));
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const target = event.currentTarget;
    const { left, width } = target.getBoundingClientRect();
    // Whoever takes a handle beside its middle does not move it by that.
    grip.current = event.clientX - (left + width / 2);
    target.setPointerCapture(event.pointerId);
    target.focus();
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>, cut: number) => {
    if (layer.current === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, width } = layer.current.getBoundingClientRect();
    const place = (event.clientX - grip.current - left) / width;
    onMove(cut, { by: "pointer", place: Math.min(Math.max(place, 0), 1) });
  };
  return (
    <div ref={layer} className={styles.layer} role="group" aria-label={label} aria-describedby={describedBy}>
      {cuts.map(({ name, value, valueText, least, most, place }, cut) => (
        <div
          key={cut}
          className={mergeClasses(styles.cut, styles.movable)}
          // Where several stand at the right end, the one that can leave it lies on top.
          style={{ left: percent(place), zIndex: place === 1 ? cuts.length - cut : cut + 1 }}
          role="slider"
          tabIndex={cut === stop ? 0 : -1}
          aria-label={name}
          aria-orientation="horizontal"
          aria-valuemin={least}
          aria-valuemax={most}
          aria-valuenow={value}
          aria-valuetext={valueText}
          onFocus={() => setActive(cut)}
          onKeyDown={event => onKeyDown(event, cut)}
          onPointerDown={onPointerDown}
          onPointerMove={event => onPointerMove(event, cut)}
        />
      ))}
    </div>
  );
}

function keyMove({ key, shiftKey }: KeyboardEvent): CutMove | null {
  const to = LIMITS[key];
  if (to !== undefined) return { by: "limit", to };
  const steps = shiftKey ? LARGE_STEPS : 1;
  if (key === "ArrowRight") return { by: "steps", steps };
  return key === "ArrowLeft" ? { by: "steps", steps: -steps } : null;
}
