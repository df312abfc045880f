// What a server says of its settings, its start and what it refuses, in Spanish; a part of the catalogue.
import type { serverEnglish } from './server-en.ts'

export const serverSpanish: Readonly<Record<keyof typeof serverEnglish, string>> = {
  'settings.HOST': 'la dirección de esta máquina en la que escucha el servidor; `0.0.0.0` para todas',
  'settings.PORT': 'el puerto en el que escucha',
  'settings.EVENHAND_ADDRESS':
    'dónde está la aplicación, como la escriben sus visitantes, por ejemplo `https://evenhand.example.org`; la siguen los enlaces, las cookies, los calendarios y lo que se imprime, y con https se pide al navegador que no salga de https. Si falta: la dirección que use cada visitante',
  'settings.EVENHAND_PROXY':
    'si hay delante un proxy que escribe quién pregunta (`X-Forwarded-For`) y cómo (`X-Forwarded-Proto`). De cada uno se cree el último valor',
  'settings.EVENHAND_DATA': 'la carpeta de la base de datos y del secreto',
  'settings.DATABASE_URL': 'un PostgreSQL, como `postgres://evenhand@db/evenhand`. Si falta: el archivo `evenhand.db` de la carpeta de datos',
  'settings.EVENHAND_SECRET':
    'con qué se firman las cookies, 32 caracteres como mínimo. Si falta: se hace una vez, en el archivo `secret` de la carpeta de datos, solo para su dueño',
  'settings.EVENHAND_LAW': 'la ley compilada',
  'settings.EVENHAND_DOCUMENTS': 'la carpeta de los documentos de la ley',
  'settings.EVENHAND_HELP':
    'una carpeta con lo que usted dice de la ayuda cercana, que se muestra con cada respuesta: `call.en.md`, `call.es.md` (a quién llamar), `do.en.md`, `do.es.md` (qué puede decir o hacer una persona; pida que lo lea un abogado y ponga la fecha). Sin ella no se muestra nada',
  'settings.EVENHAND_RATE': 'peticiones a la API por dirección y minuto; una de cada veinte puede comparar',
  'settings.EVENHAND_SIGN_IN_RATE': 'intentos de entrar por dirección y minuto',
  'settings.EVENHAND_OIDC_ISSUER': 'la dirección de un servicio del municipio con el que se entra; debajo de ella se lee `/.well-known/openid-configuration`',
  'settings.EVENHAND_OIDC_CLIENT_ID': 'cómo llama ese servicio a esta aplicación',
  'settings.EVENHAND_OIDC_CLIENT_SECRET': 'en qué reconoce ese servicio a esta aplicación',
  'settings.EVENHAND_OIDC_NAME': 'cómo llama la gente a ese servicio, para el botón. Si falta: el nombre de su máquina',
  'settings.EVENHAND_OIDC_TRUST_EMAIL': 'si vale una dirección de correo que el servicio no da por verificada',
  'settings.EVENHAND_LOG': 'cuánto se escribe en el registro: `debug`, `info`, `warn`, `error` o `silent`',
  'settings.EVENHAND_METRICS': 'si `/metrics` da cifras para Prometheus',
  'settings.wrong.switch': '{name} no dice ni sí ni no: escriba on u off, yes o no, true o false, 1 o 0',
  'settings.wrong.count': '{name} no es un número entero a partir de 1: escríbalo en cifras, por ejemplo 30',
  'settings.wrong.port': '{name} no es un puerto: escriba un número de 1 a 65535, por ejemplo 3000',
  'settings.wrong.address':
    '{name} no es la dirección de una aplicación: escriba http o https y el nombre de la máquina, sin nada detrás, por ejemplo https://evenhand.example.org',
  'settings.wrong.database': '{name} no es la dirección de un PostgreSQL: escríbala así: postgres://evenhand@db/evenhand, o quítela',
  'settings.wrong.secret': '{name} es demasiado corto: ponga 32 caracteres como mínimo, o quítelo',
  'settings.wrong.issuer': '{name} no es la dirección de un servicio: escríbala así: https://id.example.org',
  'settings.wrong.level': '{name} no es ninguno de debug, info, warn, error, silent',
  'settings.wrong.host': '{name} no es la dirección de una máquina: escríbala sin espacios, por ejemplo 127.0.0.1',
  'settings.wrong.together': 'falta {name}: EVENHAND_OIDC_ISSUER, EVENHAND_OIDC_CLIENT_ID y EVENHAND_OIDC_CLIENT_SECRET se dan juntos, o ninguno',
  'settings.unknown': 'nada lee aquí {name}',
  'settings.nearest': 'nada lee aquí {name}; quizá se quiso decir {nearest}',
  'settings.hidden': '(dado, no se muestra)',
  'settings.none': '(nada)',
  'settings.from.environment': 'dado',
  'settings.from.default': 'falta',
  'settings.help-broken':
    'la carpeta {folder} de EVENHAND_HELP no tiene ningún texto que se pueda leer: ponga ahí call.en.md, call.es.md, do.en.md o do.es.md, o quite el ajuste',
  'settings.secret-broken':
    'el archivo {file} no contiene un secreto de 32 caracteres, quizá porque se inició con el disco lleno. Bórrelo y se hará uno nuevo: todos tendrán que entrar otra vez',
  'server.not-built': 'la aplicación no está construida: ejecute una vez `npm run -s web:build` en su carpeta, o `npm start`, que lo hace',
  'server.taken': 'el puerto {port} de {host} está ocupado: otro programa escucha ahí. Deténgalo, o ponga en PORT un puerto libre',
  'server.not-listening': 'el servidor no puede escuchar en el puerto {port} de {host} ({code}): ajuste HOST y PORT',
  'web.malformed.title': 'Esta dirección no se puede leer',
  'web.malformed.text': 'No está escrita como una dirección. Siga desde la primera página.',
  'web.large.title': 'Eso es demasiado',
  'web.large.text': 'Un formulario admite aquí 64 kB como máximo. No se leyó nada de él.',
  'web.length.title': 'Así no se puede recibir',
  'web.length.text': 'La petición no dice cuánto mide. No se leyó nada de ella.',
  'web.foreign.title': 'Este formulario no vino de aquí',
  'web.foreign.text':
    'Se envió desde otra dirección, así que no se hizo nada. Abra la página de nuevo y envíelo desde ella. Para quien lleva este servidor: la dirección que usan los visitantes tiene que ser la de EVENHAND_ADDRESS.',
  'web.away.title': 'Esto no se puede mostrar ahora',
  'web.away.database':
    'No se puede llegar a lo que guardan las peticiones y las cuentas. No se ha perdido nada. La ley y todo lo demás se pueden leer como siempre; pruebe esta página otra vez dentro de un minuto.',
  'web.away.law': 'La ley no está para leerla. Quien lleva este servidor lo ve en su registro; pruebe otra vez dentro de un minuto.',
  'web.away.petitions': 'No se puede llegar ahora a lo que está en las secretarías, y falta aquí.',
  'server.backup-there': '{file} ya existe y se perdería. Elija otro nombre, o diga --replace. No se guardó nada.',
}
