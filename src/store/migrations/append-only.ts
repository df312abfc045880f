// A table to which rows are added and from which nothing is taken: the database itself refuses, whatever the program does.
import { type Kysely, sql } from 'kysely'

export type Engine = 'sqlite' | 'postgresql'

/** Makes every change and every removal of a row fail. Dropping the whole table, as a restore does, is still possible. */
export async function makeAppendOnly(db: Kysely<unknown>, engine: Engine, table: string): Promise<void> {
  if (engine === 'sqlite') {
    for (const event of ['update', 'delete'])
      await sql`create trigger ${sql.id(`${table}_no_${event}`)} before ${sql.raw(event)} on ${sql.table(table)} begin select raise(abort, ${sql.lit(`the ${table} is only added to`)}); end`.execute(
        db,
      )
    return
  }
  await sql`create or replace function evenhand_append_only() returns trigger language plpgsql as $$ begin raise exception 'the % is only added to', tg_table_name; end $$`.execute(
    db,
  )
  await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)} for each statement execute function evenhand_append_only()`.execute(
    db,
  )
}
