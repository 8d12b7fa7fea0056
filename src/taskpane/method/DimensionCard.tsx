import { Button, Select } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { BAND_METHODS, takesOwnCuts } from "#core/band-methods";
import { LETTER } from "#core/dimensions";
import type { BandMethod, Dimension, DimensionRules } from "#core/scoring-rules";
import { SegmentedControl } from "../parts/SegmentedControl";
import { usePane } from "../pane-context";
import { useMethodStyles } from "./MethodScreen.styles";
import { NumberBoxes } from "./NumberBoxes";
import { firstOwnCuts, resizedCuts } from "./own-cuts";
import { changeDimension } from "./change-dimension";
import type { ChangeRules } from "./use-change-rules";

const LEVELS = ["2", "3", "4", "5"] as const;

export interface DimensionCardProps {
  readonly dimension: Dimension;
  /** The only dimension that is scored. */
  readonly isLast: boolean;
  readonly changeRules: ChangeRules;
  /** Null where there is nowhere to move to. */
  readonly onMoveUp: (() => void) | null;
  readonly onMoveDown: (() => void) | null;
}

/** One dimension: how its levels are cut, how many there are, and what came of it last time. */
export function DimensionCard({ dimension, isLast, changeRules, onMoveUp, onMoveDown }: DimensionCardProps) {
  const styles = useMethodStyles();
  const { state, words } = usePane();
  const { rules } = state.settings;
  const { enabled, method, levels, ownCuts } = rules.dimensions[dimension];
  const name = words.pane.dimension[dimension];
  const bands = state.lastResult?.bands.find(found => found.dimension === dimension);
  const isKept = takesOwnCuts(method) && ownCuts?.origin.kind === "frozen";
  const change = (next: Partial<DimensionRules>, isToldThere = false) =>
    changeRules(changeDimension(rules, dimension, next), isToldThere);
  const chooseMethod = (value: string) => {
    if (value === "kept") return;
    if (value === "off") change({ enabled: false });
    else {
      const chosen = value as BandMethod;
      const cuts = takesOwnCuts(chosen) && {
        ownCuts: firstOwnCuts(dimension, rules.dimensions[dimension], bands),
      };
      change({ enabled: true, method: chosen, ...cuts });
    }
  };
  const changeCuts = (cuts: readonly number[]) =>
    change(
      { levels: cuts.length + 1, ownCuts: { boundary: "below", ...ownCuts, cuts, origin: { kind: "own" } } },
      true,
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey) return;
    const move = { ArrowUp: onMoveUp, ArrowDown: onMoveDown }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move?.();
  };
  return (
    <div className={styles.card} role="group" aria-label={name} onKeyDown={onKeyDown}>
      <div className={styles.title}>
        <span className={styles.tile} aria-hidden="true">
          {LETTER[dimension]}
        </span>
        <div className={styles.names}>
          <span className={styles.name}>{name}</span>
          <span className={styles.explain}>{words.method.explains(dimension, rules)}</span>
        </div>
        <div className={styles.moves}>
          <MoveButton label={words.method.moveUp(name)} icon={<ArrowUp16Regular />} onMove={onMoveUp} />
          <MoveButton label={words.method.moveDown(name)} icon={<ArrowDown16Regular />} onMove={onMoveDown} />
        </div>
      </div>
      <div className={styles.controls}>
        <Select
          size="small"
          className={styles.control}
          aria-label={words.method.levelsBy(name)}
          value={!enabled ? "off" : isKept ? "kept" : method}
          onChange={(_, data) => chooseMethod(data.value)}
        >
          {BAND_METHODS.map(id => (
            <option key={id} value={id}>
              {words.method.bandMethod(dimension, id)}
            </option>
          ))}
          {isKept && <option value="kept">{words.method.keptCuts}</option>}
          {/* The last dimension that is scored cannot be switched off. */}
          {!(isLast && enabled) && <option value="off">{words.method.off}</option>}
        </Select>
        {/* Kept cut points decide how many levels there are. */}
        {enabled && !isKept && (
          <SegmentedControl
            label={words.method.levels(name)}
            options={LEVELS.map(value => ({ value, label: value }))}
            value={String(levels) as (typeof LEVELS)[number]}
            onChange={value => {
              if (takesOwnCuts(method) && ownCuts) changeCuts(resizedCuts(ownCuts.cuts, Number(value)));
              else change({ levels: Number(value) });
            }}
          />
        )}
      </div>
      {enabled && takesOwnCuts(method) && ownCuts && !isKept && (
        <NumberBoxes
          label={words.method.cutBoxes(name)}
          boxLabels={ownCuts.cuts.map((_, place) => words.method.cutBox(name, place + 1))}
          values={ownCuts.cuts}
          hint={words.method.cutsHint(ownCuts.boundary)}
          onChange={changeCuts}
        />
      )}
      {enabled && isKept && ownCuts?.origin.kind === "frozen" && (
        <p className={styles.quiet}>{words.method.keptCutsFrom(ownCuts.origin.asOf, ownCuts.cuts)}</p>
      )}
      {enabled && bands && (
        <p className={styles.quiet}>
          {words.method.lastTime(`${words.result.used(bands)} · ${words.result.cutPoints(bands)}`)}
        </p>
      )}
    </div>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly onMove: (() => void) | null;
}

/** Keeps the focus also where it can do nothing: whoever moved a card to the end is still on its button. */
function MoveButton({ label, icon, onMove }: MoveButtonProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={label}
      title={label}
      disabledFocusable={onMove === null}
      onClick={() => onMove?.()}
    />
  );
}
