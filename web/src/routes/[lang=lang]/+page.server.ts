// WHY no script of the framework: it keeps where one was in the browser, and the way to a town is to leave nothing
export const csr = false
