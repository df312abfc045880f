// A way as it was on a day: its words and its effect have versions by date, as its numbers have.
import { covers, type Day } from '../base/index.ts'
import type { Procedure, Procedures, Version } from './procedure.ts'

/** The procedure with the words that hold on the day. Cautions and unknowns of a version come before those of every day. */
export function asOf({ versions }: Procedures, procedure: Procedure, on: Day): Procedure {
  const held = versions.filter(({ of, window }) => of === procedure.id && covers(window, on))
  const said = <Field extends 'effect' | 'does' | 'next' | 'undone'>(field: Field): Version[Field] | undefined =>
    held.find((each) => each[field] !== undefined)?.[field]
  return {
    ...procedure,
    effect: said('effect') ?? procedure.effect,
    does: said('does') ?? procedure.does,
    next: said('next') ?? procedure.next,
    undone: said('undone') ?? procedure.undone,
    cautions: [...held.flatMap((each) => each.cautions), ...procedure.cautions],
    unknowns: [...held.flatMap((each) => each.unknowns), ...procedure.unknowns],
    sources: [...procedure.sources, ...held.flatMap((each) => each.sources)].filter(
      // WHY: each source is named once, because a version usually rests on the statute of the way
      ({ title }, index, all) => all.findIndex((other) => other.title === title) === index,
    ),
  }
}
