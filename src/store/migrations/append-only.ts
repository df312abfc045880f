// Tables to which rows are added and from which nothing is taken: the database itself refuses, whatever the program does.
import { type QueryExecutorProvider, sql } from 'kysely'

export type Engine = 'sqlite' | 'postgresql'

/** Makes every change and every removal of a row fail. Dropping the whole table, as a restore does, is still possible. */
export async function makeAppendOnly(db: QueryExecutorProvider, engine: Engine, table: string): Promise<void> {
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

/** Takes that back, for a migration that writes the rows of such a table anew. */
export async function makeWritable(db: QueryExecutorProvider, engine: Engine, table: string): Promise<void> {
  if (engine === 'postgresql') await sql`drop trigger ${sql.id(`${table}_append_only`)} on ${sql.table(table)}`.execute(db)
  else for (const event of ['update', 'delete']) await sql`drop trigger ${sql.id(`${table}_no_${event}`)}`.execute(db)
}

/** Makes every removal of a row fail, and every change but one: that a column is emptied. */
export async function onlyLetGo(db: QueryExecutorProvider, engine: Engine, table: string, column: string): Promise<void> {
  const says = sql.lit(`of a ${table} only the ${column} is let go`)
  if (engine === 'sqlite') {
    await sql`create trigger ${sql.id(`${table}_no_delete`)} before delete on ${sql.table(table)} begin select raise(abort, ${says}); end`.execute(db)
    await sql`create trigger ${sql.id(`${table}_let_go`)} before update on ${sql.table(table)} when new.${sql.id(column)} is not null or new.move <> old.move or new.petition <> old.petition begin select raise(abort, ${says}); end`.execute(
      db,
    )
    return
  }
  const check = sql.id(`evenhand_${table}_let_go`)
  await sql`create or replace function ${check}() returns trigger language plpgsql as $$ begin
    if tg_op <> 'UPDATE' then raise exception ${says}; end if;
    if new.${sql.id(column)} is not null or new.move <> old.move or new.petition <> old.petition then raise exception ${says}; end if;
    return new; end $$`.execute(db)
  await sql`create trigger ${sql.id(`${table}_let_go`)} before update or delete on ${sql.table(table)} for each row execute function ${check}()`.execute(db)
  await sql`create trigger ${sql.id(`${table}_no_truncate`)} before truncate on ${sql.table(table)} for each statement execute function evenhand_append_only()`.execute(
    db,
  )
}
