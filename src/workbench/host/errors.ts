/**
 * An error Excel answers with: the code an add-in sees in `error.code`.
 * Messages are ours: Excel's are localised and no add-in may read them [docs: pr testing/application-specific-api-error-handling.md].
 */
export class HostError extends Error {
  /** `code` as in the error table of the platform's documentation. */
  constructor(
    readonly code: string,
    message: string,
    /** Filled in by the interpreter: `Range.values`. */
    public location: string | null = null,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** HTTP status the client reports beside a code; 404 for missing items is what the client's own tables show [measured]. */
export function httpStatusOf(code: string): number {
  if (code === "ItemNotFound") return 404;
  if (code === "AccessDenied") return 401;
  if (code === "GeneralException") return 500;
  if (code === "NotImplemented") return 501;
  return 400;
}

/** `InvalidArgument` with a reason. */
export function invalidArgument(reason: string): HostError {
  return new HostError("InvalidArgument", reason);
}

/** `ItemNotFound` for a key. */
export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}
