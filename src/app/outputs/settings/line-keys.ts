// What the keys of lines about decisions on the data begin with; a field or the id of a question follows.

export const CHOICE_KEY = "column ";
export const NO_COLUMN_KEY = "noColumn ";
export const ANSWER_KEY = "answer ";

/** Begins the key of each line with what to say to a segment; the map and the segment follow. */
export const SCRIPT_KEY = "script ";
