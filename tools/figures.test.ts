// What the house keeps at nothing. How each is counted stands in tools/figures.
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { unusedDoorNames } from './figures/doors.ts'
import { looseTypes } from './figures/loose-types.ts'
import { exportedNames, twiceMeant } from './figures/names.ts'
import { sourcesOf } from './figures/sources.ts'

const sources = sourcesOf(resolve(import.meta.dirname, '..'))

test('no type is any', () => expect(looseTypes(sources)).toEqual([]))

test('no exported name of a type stands for two things', () => expect(twiceMeant(exportedNames(sources))).toEqual([]))

test('a door hands out only what somebody outside uses', () => expect(unusedDoorNames(sources).unused).toEqual([]))
