// The extension in an editor on a desktop: the server is a process of its own.
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { clientOptions, run, someDocument } from './client.ts'

/** Called by the editor when a Markdown document is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  if ((await someDocument()) === undefined) return
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server-node.mjs').fsPath
  await run(context, new LanguageClient('evenhand', 'Evenhand', { module, transport: TransportKind.stdio }, clientOptions()))
}
