import type { DistributionBar, DistributionLayout } from "#core/distribution";
import type { Dimension } from "#core/dimensions";

/** The scores that most members have, all with the same number of them. */
export interface LargestLevels {
  readonly scores: readonly number[];
  readonly memberCount: number;
  readonly allMembers: number;
}

/** What stands around the distributions of the method and their cut points. */
export interface DistributionMessages {
  /** Names the picture: what is counted along which measure. */
  readonly title: (explained: string) => string;
  readonly finding: (largest: LargestLevels) => string;
  /** Instead of it where there are too few members for shares. */
  readonly fewMembers: (count: number) => string;
  readonly squareRoot: string;
  /** Under the picture: how the cut points are moved. */
  readonly moveHint: string;
  /** Instead of it where cut points cannot be moved. */
  readonly fixedHint: string;
  readonly cutName: (lowerScore: number, higherScore: number) => string;
  /** Names the group of cut points. */
  readonly cutGroup: (dimension: string) => string;
  /** A cut beyond all members' values, written at the end of the axis. */
  readonly beyond: (value: string) => string;
  readonly showTable: string;
  readonly hideTable: string;
  readonly bar: (dimension: Dimension, layout: DistributionLayout, bar: DistributionBar, isLast: boolean) => string;
  /** A level as one sentence for the ear. */
  readonly level: (score: number, range: string, members: number) => string;
  /** Said when a cut point has moved, of the two levels beside it. */
  readonly moved: (
    value: string,
    below: { readonly score: number; readonly members: number },
    above: { readonly score: number; readonly members: number },
  ) => string;
  /** Said and shown when moving has turned the method to own cut points; with fewer levels where equal cuts parted nobody. */
  readonly nowOwn: (dimension: string, levelsBefore: number, levels: number) => string;
  readonly backTo: (method: string) => string;
  readonly open: (dimension: string) => string;
  readonly noBook: string;
  readonly read: string;
  readonly reading: (rowsDone: number, rowCount: number) => string;
  readonly wouldChange: (changed: number) => string;
  readonly otherMap: (members: number) => string;
  readonly counting: string;
  readonly emptyLevels: (levels: number, got: number) => string;
  readonly oneValue: (score: number) => string;
  readonly column: { readonly values: string; readonly members: string };
}
