// The map of the Langium services: the default ones, with a lexer that knows prose from fences and a parser that recovers.
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject, type LangiumCoreServices } from 'langium'
import { EvenhandGeneratedModule, EvenhandGeneratedSharedModule } from './generated/module.ts'
import { tokenNames } from './syntax-errors.ts'
import { FencedTokenBuilder } from './tokens.ts'

function createServices(): LangiumCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), EvenhandGeneratedSharedModule)
  const services = inject(createDefaultCoreModule({ shared }), EvenhandGeneratedModule, {
    parser: {
      ParserErrorMessageProvider: () => tokenNames,
      TokenBuilder: () => new FencedTokenBuilder(),
      ParserConfig: () => ({ recoveryEnabled: true, skipValidations: true }),
    },
  })
  shared.ServiceRegistry.register(services)
  return services
}

let created: LangiumCoreServices | undefined

/** The services, made when first asked for: building the parser takes tens of milliseconds. */
export function services(): LangiumCoreServices {
  created ??= createServices()
  return created
}
