// How large a table may be that somebody sends: no checklist comes near, and nothing that is larger is worth the memory of the machine.

/** Rows, as many as a spreadsheet program holds in one sheet. */
export const mostRows = 1_048_576

/** Columns with something in them. */
export const mostColumns = 1_000

/** Cells of a row of a spreadsheet, also those that have a look and nothing in them: as many as a spreadsheet program holds. */
export const mostPlaces = 16_384

/** Characters of one row of a CSV file. */
export const longestRow = 1_000_000

/** Characters that are kept of one cell: as many as a spreadsheet program holds. */
export const longestCell = 32_767

/** Bytes to which the parts of a spreadsheet may unfold, all together. */
export const mostUnfolded = 250_000_000

/** Texts that the cells of a spreadsheet share, and their characters, all together. */
export const mostShared = 1_000_000
export const longestShared = 30_000_000

/** Parts of a spreadsheet, such as its sheets. */
export const mostParts = 10_000

/** How deep elements stand in each other, how many attributes one has, and how many characters come before something is to be told of them. */
export const deepest = 64
export const mostAttributes = 256
export const longestToken = 1_000_000
