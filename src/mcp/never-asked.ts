// What is never answered: what somebody's citizenship or immigration status is. The words it is asked with, as data, in every language.

/**
 * Ways to ask for a person's status. Each is read word by word, without accents and capitals, and must fit all that was typed.
 * `a|b` is either word; `{who}` one to four words that name somebody, none of them of `nobody`; `{person}` likewise, beginning with a word
 * of `persons`; `{status}`, `{weak}`, `{papers}` and `{a-status}` one of the phrases below; `*` whatever follows.
 */
export interface Asking {
  readonly patterns: readonly string[]
  /** Words that may come first and say nothing. */
  readonly openings: readonly string[]
  /** Words that may come last and say nothing. */
  readonly endings: readonly string[]
  /** What only a person can be. */
  readonly status: readonly string[]
  /** What other things can be too: asked of a person alone it is a status. */
  readonly weak: readonly string[]
  readonly papers: readonly string[]
  /** The name of the thing itself. */
  readonly aStatus: readonly string[]
  readonly persons: readonly string[]
  /** Words that name no single person: whoever is asked, the police, anybody at all, or a thing that is done. */
  readonly nobody: readonly string[]
}

/** A list as it is easiest read. */
function listed(text: string): readonly string[] {
  return text.split(',').map((each) => each.trim())
}

const english: Asking = {
  patterns: [
    'is|are|was|am {who} {status}',
    'is|are|was|am {person} {weak}',
    'isnt|arent|wasnt {who} {status}',
    'does|do|did {who} have {papers}',
    'does|do|did {person} have {a-status}',
    'what|whats|which is|s|are {who} {a-status}',
    'whats|what {who} {a-status}',
    'what|whats is|s the {a-status} of {who}',
    'the {a-status} of {who}',
    '{a-status} of {who}',
    'if|whether {who} is|are|was {status}',
    'if|whether {person} is|are|was {weak}',
    'if|whether {who} has|have {papers}',
    'if|whether {who} has|have {a-status}',
    'look|check|find|verify|determine|confirm|establish|get|give|show|run up|out|me|on|a|for|the {who} {a-status}',
    'look|check|find|verify|determine|confirm|establish|get|give|show|lookup {who} {a-status}',
    'look|check|find|verify|determine|confirm|establish|get|give|show up|out|me the {a-status} of {who}',
    'look|check|find|verify|determine|confirm|establish|get|give|show|lookup the {a-status} of {who}',
    'look|check|find|verify|determine|confirm|establish|get|give|show|lookup {a-status} of {who}',
    'look|check|find|verify|determine|confirm|establish|see up|out if|whether {who} is|are {status}',
    'look|check|find|verify|determine|confirm|establish|see if|whether {who} is|are {status}',
    'look|check|find|verify|determine|confirm|establish|see if|whether {person} is|are {weak}',
    'look|check|find|verify|determine|confirm|establish|see up|out if|whether {who} has|have {papers}',
    'look|check|find|verify|determine|confirm|establish|see if|whether {who} has|have {papers}',
    'who is|are {status} *',
    'which of my|the|our|these|those {people} is|are {status} *',
    'which {people} is|are {status} *',
    'list|name|names|find|show me|of all|the {status} {people} *',
    'list|name|names|find|show of|me|all {status} {people} *',
    'list|find|show {status} {people} *',
  ],
  openings: listed(`please, hello, hi, can you, could you, would you, tell me, i need to know, i want to know, i need to, i want to, do you know, help me, so,
    and`),
  endings: listed(`please, here, in this country, in the country, in the us, in the usa, in the united states, in vermont, right now, now, or not, today`),
  status: listed(`undocumented, a citizen, citizens, a us citizen, an american citizen, us citizens, a noncitizen, a non citizen, deportable, removable,
    naturalized, here legally, here illegally, in the country legally, in the country illegally, in the us legally, in the us illegally,
    lawfully present, unlawfully present, an illegal, an illegal alien, an illegal immigrant, illegals, illegal aliens, illegal immigrants,
    undocumented immigrants, an undocumented immigrant, a legal immigrant, a legal resident, a permanent resident, a lawful permanent resident,
    a green card holder, on a visa, out of status, a dreamer, on daca, an alien`),
  weak: listed(`legal, illegal, documented, lawful, a foreigner, an immigrant, foreign`),
  papers: listed(`papers, legal papers, documents, a green card, a visa, citizenship, us citizenship, daca, a work permit, an alien number, a removal order,
    a deportation order`),
  aStatus: listed(`immigration status, citizenship status, legal status, residency status, visa status, status, citizenship, nationality, alien number,
    a number, immigration record`),
  persons: listed(`he, she, him, her, his, this, that, these, those, they, their, my, our, the, mr, mrs, ms, i`),
  nobody: listed(`you, your, yours, it, its, there, anybody, anyone, somebody, someone, everybody, everyone, nobody, police, officer, officers, cop, cops,
    trooper, troopers, sheriff, deputy, ice, agent, agents, patrol, law, laws, rule, rules, policy, stop, search, arrest, detainer, warrant,
    checkpoint, checkpoints, mask, masks, practice, asking, telling, giving, holding, driving, working, being, filming, recording, sharing, to,
    what, if, when, without, ask, asks, tell, give, have, has, need, must, should, can, may, not, about, town, city, state, house, car, id,
    federal, government, crime, question, questions, ordinance, who, with, because, mine, use, used`),
}

const spanish: Asking = {
  patterns: [
    'es|son|era {who} {status}',
    'es|son|era {status} {who}',
    'esta|estan {who} {status}',
    'esta|estan {status} {who}',
    '{person} es|son|esta|estan {status}',
    '{person} tiene|tienen {papers}',
    'tiene|tienen {papers} {person}',
    'si {who} es|son|esta|estan {status}',
    'si {who} tiene|tienen {papers}',
    'si {person} es|son|esta|estan {weak}',
    'es|son {person} {weak}',
    '{person} es|son {weak}',
    'cual es el|la {a-status} de|del {who}',
    'que {a-status} tiene|tienen {who}',
    'el|la {a-status} de|del {who}',
    '{a-status} de|del {who}',
    'averiguar|averigua|averigue|buscar|busca|busque|verificar|verifica|verifique|comprobar|comprueba|consultar|consulta|dame|deme|dar|dime|digame|saber el|la {a-status} de|del {who}',
    'averiguar|averigua|averigue|buscar|busca|busque|verificar|verifica|verifique|comprobar|comprueba|saber|dime|digame si {who} es|son|esta|estan {status}',
    'averiguar|averigua|averigue|buscar|busca|busque|verificar|verifica|verifique|comprobar|comprueba|saber|dime|digame si {who} tiene|tienen {papers}',
    'averiguar|averigua|averigue|verificar|verifica|verifique|comprobar|comprueba|saber|dime|digame si {person} es|esta {weak}',
    'quien|quienes es|son|esta|estan {status} *',
    'quien|quienes tiene|tienen|no {papers} *',
    'cuales|cual de mis|los|las|estos|estas {people} es|son|esta|estan {status} *',
    'lista|nombres de todos|los|las {people} {status} *',
    'lista|nombres de {people} {status} *',
    'lista|nombres de los|las {status} *',
  ],
  openings: listed(
    `por favor, hola, puede, puedes, podria, podrias, quiero, quisiera, necesito, me puede decir, me puedes decir, sabe, sabes, decirme, oye, y`,
  ),
  endings: listed(`por favor, aqui, en este pais, en el pais, en estados unidos, en los estados unidos, o no, ahora, hoy, en vermont`),
  status: listed(`indocumentado, indocumentada, indocumentados, indocumentadas, ciudadano, ciudadana, ciudadanos, ciudadanas, un ciudadano, una ciudadana,
    ciudadano americano, ciudadana americana, ciudadano estadounidense, ciudadana estadounidense, aqui legalmente, aqui ilegalmente,
    aqui de forma legal, aqui de forma ilegal, legalmente, ilegalmente, deportable, residente permanente, residente legal, inmigrante ilegal,
    inmigrante legal, un ilegal, una ilegal, sin papeles, naturalizado, naturalizada, con visa`),
  weak: listed(`legal, ilegal, legales, ilegales, extranjero, extranjera, inmigrante`),
  papers: listed(`papeles, documentos, visa, residencia, la residencia, ciudadania, tarjeta verde, estatus legal, permiso de trabajo, daca,
    orden de deportacion`),
  aStatus: listed(`estatus migratorio, estado migratorio, situacion migratoria, condicion migratoria, estatus legal, estatus, ciudadania, nacionalidad,
    numero de extranjero`),
  persons: listed(`el, ella, ellos, ellas, este, esta, ese, esa, estos, estas, esos, esas, mi, mis, nuestro, nuestra, la, los, las, don, dona, senor, senora`),
  nobody: listed(`usted, ustedes, tu, su, sus, alguien, nadie, uno, policia, policias, agente, agentes, oficial, oficiales, sheriff, migra, ice, patrulla, ley,
    leyes, regla, reglas, reten, parada, registro, arresto, orden, pueblo, ciudad, estado, casa, carro, que, preguntar, decir, dar, pedir,
    manejar, grabar, puede, pueden, debe, deben, si, no, sin, gobierno, delito, pregunta, preguntas, practica, cubrirse, mostrar, me, les, le,
    se, quien, cuando, como, porque, con, tiene, tienen, tengo, estoy, soy`),
}

/** By language. */
export const asking: readonly Asking[] = [english, spanish]

/** Words for a list of people, in any language. */
export const people: readonly string[] =
  listed(`people, persons, workers, farmworkers, employees, neighbors, neighbours, students, tenants, families, immigrants, migrants, drivers,
    residents, names, personas, gente, trabajadores, trabajadoras, empleados, vecinos, vecinas, estudiantes, inquilinos, familias, inmigrantes,
    migrantes, conductores`)

/** Parts of the name of a fact by which somebody would tell a status: no fact of ours has such a name. */
export const statusFacts: readonly string[] =
  listed(`status, citizen, citizenship, noncitizen, immigration, immigrant, undocumented, nationality, alien, visa, deportable, removable, legal,
    illegal, estatus, ciudadano, ciudadana, ciudadania, inmigrante, indocumentado, indocumentada, nacionalidad, migratorio, migratoria`)
