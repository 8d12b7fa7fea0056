import { Button, Select, mergeClasses } from "@fluentui/react-components";
import {
  ArrowDown16Regular,
  ArrowUp16Regular,
  ChevronDown16Regular,
  ChevronUp16Regular,
  Info16Regular,
  ReOrderDotsVertical16Regular,
} from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { KeyboardEvent, PointerEventHandler } from "react";
import { BAND_METHODS, takesOwnCuts } from "#core/band-methods";
import { readableCuts } from "#core/score-ranges";
import { LETTER } from "#core/dimensions";
import type { DimensionBands } from "#core/scored-members";
import type { BandMethod, Dimension, DimensionRules } from "#core/scoring-rules";
import { LinkButton } from "../parts/LinkButton";
import { SegmentedControl } from "../parts/SegmentedControl";
import { useHidden } from "../parts/hidden.styles";
import { usePane } from "../pane-context";
import { DimensionPicture } from "./DimensionPicture";
import { LevelStrip } from "./LevelStrip";
import { useMethodStyles } from "./MethodScreen.styles";
import { NumberBoxes } from "./NumberBoxes";
import { firstOwnCuts, resizedCuts } from "./own-cuts";
import { changeDimension } from "./change-dimension";
import type { ChangeRules } from "./use-change-rules";
import { cutsToMove, givenCuts } from "./shown-cuts";
import { useDistribution } from "./use-distribution";
import type { KnownDistribution } from "./use-distribution";
import { useOwnCuts } from "./use-own-cuts";

const LEVELS = ["2", "3", "4", "5"] as const;

export interface DimensionCardProps {
  readonly dimension: Dimension;
  /** The only dimension that is scored. */
  readonly isLast: boolean;
  /** Whether the card is open before anybody opens or closes it. */
  readonly isOpenAtFirst: boolean;
  readonly changeRules: ChangeRules;
  /** Null where there is nowhere to move to. */
  readonly onMoveUp: (() => void) | null;
  readonly onMoveDown: (() => void) | null;
  readonly drag: CardDrag;
}

/** How a card is dragged to another place. */
export interface CardDrag {
  /** Where the dragged card would come to stand: a line above or below this one. */
  readonly mark: "above" | "below" | null;
  readonly isDragged: boolean;
  readonly cardRef: (element: HTMLElement | null) => void;
  readonly onPointerDown: PointerEventHandler<HTMLElement>;
  readonly onPointerMove: PointerEventHandler<HTMLElement>;
  readonly onPointerUp: PointerEventHandler<HTMLElement>;
  readonly onPointerCancel: PointerEventHandler<HTMLElement>;
}

/** One dimension: how its levels are cut, and what its members look like with the cut points over them. */
export function DimensionCard(props: DimensionCardProps) {
  const { dimension, changeRules, onMoveUp, onMoveDown, drag } = props;
  const styles = useMethodStyles();
  const hidden = useHidden();
  const { state, words } = usePane();
  const bodyId = useId();
  const [isOpen, setOpen] = useState(props.isOpenAtFirst);
  const { rules } = state.settings;
  const own = rules.dimensions[dimension];
  const name = words.pane.dimension[dimension];
  const scored = (state.book?.scored ?? state.lastResult)?.bands.find(found => found.dimension === dimension);
  const known = useDistribution(dimension, isOpen && own.enabled);
  const cuts = useOwnCuts(dimension, known, changeRules);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey) return;
    const move = { ArrowUp: onMoveUp, ArrowDown: onMoveDown }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move?.();
  };
  return (
    <div
      ref={drag.cardRef}
      className={mergeClasses(
        styles.card,
        drag.isDragged && styles.dragged,
        drag.mark === "above" && styles.markAbove,
        drag.mark === "below" && styles.markBelow,
      )}
      role="group"
      aria-label={name}
      onKeyDown={onKeyDown}
    >
      <div className={styles.title}>
        <span
          className={styles.dragHandle}
          aria-hidden="true"
          data-drag={dimension}
          onPointerDown={drag.onPointerDown}
          onPointerMove={drag.onPointerMove}
          onPointerUp={drag.onPointerUp}
          onPointerCancel={drag.onPointerCancel}
        >
          <ReOrderDotsVertical16Regular />
        </span>
        <h4 className={styles.opener}>
          <button
            type="button"
            className={styles.open}
            aria-expanded={isOpen}
            aria-controls={isOpen ? bodyId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <span className={styles.tile} aria-hidden="true">
              {LETTER[dimension]}
            </span>
            <span className={hidden}>{words.distribution.open(name)}</span>
            <span className={styles.name} aria-hidden="true">
              {name}
            </span>
            {!isOpen && own.enabled && scored && <LevelStrip bands={scored} />}
            {isOpen ? <ChevronUp16Regular aria-hidden /> : <ChevronDown16Regular aria-hidden />}
          </button>
        </h4>
        <div className={styles.moves}>
          <MoveButton label={words.method.moveUp(name)} icon={<ArrowUp16Regular />} onMove={onMoveUp} />
          <MoveButton label={words.method.moveDown(name)} icon={<ArrowDown16Regular />} onMove={onMoveDown} />
        </div>
      </div>
      <p className={styles.explain}>
        {isOpen ? (
          words.method.explains(dimension, rules)
        ) : (
          <Summary dimension={dimension} rules={own} bands={scored} />
        )}
      </p>
      {isOpen && (
        <div id={bodyId} className={styles.body}>
          <MethodAndLevels {...props} scored={scored} onChosen={cuts.forget} />
          {cuts.before !== null && (
            <p className={styles.turned}>
              {words.distribution.nowOwn(name, cuts.before.levels, own.levels)}{" "}
              <LinkButton onClick={cuts.undo}>
                {words.distribution.backTo(words.method.bandMethod(dimension, cuts.before.method))}
              </LinkButton>
            </p>
          )}
          {own.enabled && known && cuts.bands && (
            <DimensionPicture
              distribution={known.distribution}
              bands={cuts.bands}
              explained={words.method.explains(dimension, rules)}
              onMove={cuts.onMove}
            />
          )}
          {own.enabled && <CutBoxes dimension={dimension} known={known} bands={cuts.bands} onType={cuts.onType} />}
          {own.enabled && scored && <Uneven rules={own} bands={cuts.bands ?? scored} />}
          {own.enabled && !state.book && scored && (
            <p className={styles.quiet}>
              {words.method.lastTime(`${words.result.used(scored)} · ${words.result.cutPoints(scored)}`)}
            </p>
          )}
        </div>
      )}
      <div role="status" className={hidden}>
        {cuts.said}
      </div>
    </div>
  );
}

interface SummaryProps {
  readonly dimension: Dimension;
  readonly rules: DimensionRules;
  readonly bands: DimensionBands | undefined;
}

/** How a closed card is cut: the method, and where the cut points are known, those. */
function Summary({ dimension, rules, bands }: SummaryProps) {
  const { words } = usePane();
  const { bandMethod, off } = words.method;
  if (!rules.enabled) return off;
  const cuts = takesOwnCuts(rules.method) ? givenCuts(dimension, rules, bands) : bands && readableCuts(bands);
  if (!cuts || cuts.length === 0) return bandMethod(dimension, rules.method);
  return `${bandMethod(dimension, rules.method)} · ${cuts.map(words.format.bound).join(" / ")}`;
}

interface MethodAndLevelsProps extends DimensionCardProps {
  readonly scored: DimensionBands | undefined;
  readonly onChosen: () => void;
}

/** The way to cut, and into how many levels. */
function MethodAndLevels({ dimension, isLast, changeRules, scored, onChosen }: MethodAndLevelsProps) {
  const styles = useMethodStyles();
  const { state, words } = usePane();
  const { rules } = state.settings;
  const own = rules.dimensions[dimension];
  const { enabled, method, levels, ownCuts } = own;
  const name = words.pane.dimension[dimension];
  const isKept = takesOwnCuts(method) && ownCuts?.origin.kind === "frozen";
  const change = (next: Partial<DimensionRules>) => {
    onChosen();
    return changeRules(changeDimension(rules, dimension, next));
  };
  const chooseMethod = (value: string) => {
    if (value === "kept") return;
    if (value === "off") change({ enabled: false });
    else {
      const chosen = value as BandMethod;
      change({
        enabled: true,
        method: chosen,
        ...(takesOwnCuts(chosen) && { ownCuts: firstOwnCuts(dimension, own, scored) }),
      });
    }
  };
  const chooseLevels = (count: number) => {
    if (!takesOwnCuts(method) || !ownCuts) change({ levels: count });
    else
      change({
        levels: count,
        ownCuts: { ...ownCuts, cuts: resizedCuts(ownCuts.cuts, count), origin: { kind: "own" } },
      });
  };
  return (
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
          onChange={value => chooseLevels(Number(value))}
        />
      )}
    </div>
  );
}

interface CutBoxesProps {
  readonly dimension: Dimension;
  readonly known: KnownDistribution | null;
  readonly bands: DimensionBands | null;
  readonly onType: (cuts: readonly number[], boundary: "below" | "above") => string | null;
}

/** The same cut points as numbers to type; those kept from an earlier run are only shown. */
function CutBoxes({ dimension, known, bands, onType }: CutBoxesProps) {
  const styles = useMethodStyles();
  const { state, words } = usePane();
  const { rules } = state.settings;
  const { method, ownCuts } = rules.dimensions[dimension];
  const name = words.pane.dimension[dimension];
  const used = takesOwnCuts(method) ? ownCuts : undefined;
  if (used?.origin.kind === "frozen")
    return (
      <p className={styles.quiet}>
        {words.method.keptCutsFrom(used.origin.asOf, givenCuts(dimension, rules.dimensions[dimension], bands))}
      </p>
    );
  const ofBands = known && bands && rules.compatibility === null ? cutsToMove(known.distribution, bands) : [];
  const values = used?.cuts ?? ofBands;
  if (values.length === 0) return null;
  const boundary = used?.boundary ?? (bands?.cutBelongsAbove ? "above" : "below");
  return (
    <NumberBoxes
      label={words.method.cutBoxes(name)}
      boxLabels={values.map((_, place) => words.method.cutBox(name, place + 1))}
      values={values}
      hint={words.method.cutsHint(boundary)}
      onChange={cuts => onType(cuts, boundary)}
    />
  );
}

/** Levels that equal values left without members. */
function Uneven({ rules: { levels }, bands }: { readonly rules: DimensionRules; readonly bands: DimensionBands }) {
  const styles = useMethodStyles();
  const { words } = usePane();
  const got = bands.sizes.filter(size => size > 0).length;
  const text = words.distribution;
  if (bands.used !== "one-value" && got >= levels) return null;
  return (
    <p className={styles.uneven}>
      <Info16Regular aria-hidden />
      <span>{bands.used === "one-value" ? text.oneValue(bands.largestTie.score) : text.emptyLevels(levels, got)}</span>
    </p>
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
