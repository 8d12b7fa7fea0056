import { WIDTH_FIELDS } from "./fields";
import type { ColumnMapping } from "./fields";
import type { WidthBasis } from "./scoring-rules";

/**
 * The mapping that makes the ingest read the width basis of the rules: of the columns that width can be counted on only
 * that one is left. "first-mapped" changes nothing, because the ingest takes the first that is mapped.
 */
export function mappingForWidth<M extends ColumnMapping>(mapping: M, basis: WidthBasis): M {
  if (basis === "first-mapped") return mapping;
  const others = WIDTH_FIELDS.filter(field => field !== basis);
  const left = { ...mapping };
  for (const field of others) delete left[field];
  return left;
}
