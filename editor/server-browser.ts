// The server in a worker of a browser. The client hands it the law folder; there are no files here.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { weights } from '../src/compare/index.ts'
import { folderIn, meaning, serve, textIn, valueIn } from '../src/lsp/index.ts'

// WHY: there is a channel, because a port has the two ends that the connection needs, whatever `self` is
const { port1, port2 } = new MessageChannel()
self.onmessage = ({ data }: MessageEvent<unknown>): void => port1.postMessage(data)
port1.onmessage = ({ data }: MessageEvent<unknown>): void => self.postMessage(data)

const connection = createConnection(new BrowserMessageReader(port2), new BrowserMessageWriter(port2))
let greeted = false

serve(
  connection,
  {
    /** First what the client sent along with its greeting; later, what it says then. */
    folder: async ({ options }) => {
      const given: unknown = greeted ? await connection.sendRequest('evenhand/folder') : valueIn(options, 'folder')
      greeted = true
      return folderIn(given)
    },
    stored: async (uri) => textIn(await connection.sendRequest('evenhand/stored', { uri }), 'text'),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  },
  { weigh: weights, more: meaning },
)
