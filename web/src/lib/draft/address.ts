// The addresses of the law's documents and of the draft among them. They lead nowhere: they tell documents apart.

/** The folder of the law. */
export const root = 'file:///evenhand/law'

/** The draft. WHY: the address sorts last, because of two things of one name the later is reported, and documents are read in the order of their addresses. */
export const draftUri = `${root}/your-draft.md`
