import type { SqlFileWords, SqlRefusal } from "#core/score-sql";

/** The words about rules as SQL: what stands in the files, and what is said about making them. */
export interface SqlMessages {
  readonly file: SqlFileWords;
  /** Why no SQL was written. Impossible rules have sentences of their own: {@link FailureSentences}. */
  readonly refused: {
    readonly [C in Exclude<SqlRefusal["code"], "rules-impossible">]: (
      refusal: Extract<SqlRefusal, { code: C }>,
      flagOf: (field: string) => string,
    ) => string;
  };
  readonly commandLine: {
    readonly unknownDialect: (given: string, known: readonly string[]) => string;
    readonly unknownLayout: (given: string, known: readonly string[]) => string;
    readonly flagMissing: (flag: string, usage: string) => string;
    readonly badDate: (given: string) => string;
    readonly folderNotWritable: (folder: string) => string;
    readonly written: (count: number, folder: string) => string;
  };
}
