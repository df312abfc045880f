// What the desktop and the browser extension have in common: where the law is, and what the client tells the server.
import { type ExtensionContext, type Uri, workspace } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'

/** What a user chose. */
export function settings(): { readonly lang: string; readonly lawFolder: string } {
  const chosen = workspace.getConfiguration('evenhand')
  return { lang: chosen.get('lang', 'en'), lawFolder: chosen.get('lawFolder', 'law') }
}

/** Some document of the law in the folders that are open; undefined where there is none. */
export async function someDocument(): Promise<Uri | undefined> {
  const [found] = await workspace.findFiles(`${settings().lawFolder}/**/*.md`, null, 1)
  return found
}

export function clientOptions(more: object = {}): LanguageClientOptions {
  return { documentSelector: [{ language: 'markdown' }], initializationOptions: { ...settings(), ...more } }
}

/** Starts the client and ends it with the extension. */
export async function run(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  context.subscriptions.push({ dispose: () => client.stop() })
  await client.start()
}
