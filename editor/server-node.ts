// The server inside the packaged extension: a process of its own, with the pages on findings beside it.
import { join } from 'node:path'
import { startServer } from '../src/corpus/index.ts'

startServer({ pages: join(import.meta.dirname, '..', 'diagnostics') })
