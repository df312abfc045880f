// Words that are names of people and yet say something else in a sentence, as plain data: one of them alone says nothing of who is meant.
import { plainLetters } from '../base/index.ts'

/** Words that carry a sentence, and small words of names. Beside another common word they name somebody only where both are written with a capital. */
const carrying = `
a an and any are as at be but by can did do does for from had has have he her his if in is it its may me my no nor not of on one or our out own
per she so than that the their them then they this to too under up us was we were who will with would you your
al ante con cual de del dos e el ella en entre era es esa ese esta este fue ha han hasta hay la las le lo los más mas me mi muy ni no o para pero por
que se ser si sin sino sobre son su sus tan te tres tu tus u un una uno y ya yo
da das di do dos der den du san santa st ste mac mc van von ter ten
`

const common = `
above add address adult after again age agree all also among annual answer april art article ask august autumn away ball ban bank bar base bay bear bell
bench best better between bill bird bishop black blank block blue board body bond book both bottom bound box branch brand bridge bright bring broad brook
brown burns bush call camp card care carry carter case cash cast cause cell central certificate chair chance change chapter charge charity chase check
checklist christian church circle citizen city clause clay clear clerk close coat code cold common complete constable cook copy corner count county court
cover craft credit crisp cross cure current cut dale date dawn day days dean dear deed deputy doubt down draft drew dry due duplicate early earl east
easy either election ellis end english enough entry even ever every faith fall fair far farmer fee few field fields file filed final fine first fish
five floor force ford forest form forward found four fox frank free french friday friend full further game gap garden gate gay general gentle gift give
given glad glass gold good grace grand grant grave gray great green grey ground group grove guard guide guy hall hand hands harbor hard harm harmony head
hearing heart held help here high hill hills hold holder holiday home honor hood hope hour hours house hundred hunt hunter ice illegible incomplete
initial ink issue item january join joint joy judge july june junior just justice keep key king know lake land lane large last late law laws lawful lay
lead leaf least left legal legible legislative less letter level light like line lines list listed little live local lock long lord lot love low lower
made main major make man manager many march mark marked marks marsh marshall mason master matter mead mean meeting mention mercy middle mill minor miss
missing mistake moderator monday month moon more morning moses most mountain much must name names near neither new next nice night nine noble noon
north notary note nothing notice november number oak oath october off office officer officers old olive only open order original other others over owner
page pages paid paper park parks part parts pass past pat patience pay peace pen pencil penny people permit person persons petition petitions place plain
play point pole pollard poor pope post posted power precious present price pride priest prime print printed prior proper public published purpose quick
rain ray read reader real reason reasons record red reed reason refused register registered registrar reject rejected resident return returned rice rich
right ring rise river road roads rob rock room root rose round row rule rules rush safe sage saint sale same sand saturday school sea seal second section
select selectboard sell senior sentence september serve seven sharp sheet sheets sheriff ship shop short show side sign signed signer signers signature
signatures silver simple single six small smart snow some son song soon sound south spring square stand star state statute steel step stone strange street
streets strong such sue sufficient summer sunday supplement sweet table take tally ten term terms text third thirty thorough three thursday time title
today tom total town towns trade treasurer true trust tuesday turn twelve twenty twice two union unit until upper use vale valid valley village void vote
voted voter voters votes wade wait walk wall ward warn warning warren waters way ways wednesday week well west what when where white whole wide wise wish
withdrawn within without witness wood woods word words work worth write writing written wrong year years york young
abril acto acta agosto alcalde año años aprobada artículo articulo asamblea ayuntamiento base bello bueno buena calle campo campos casa casas causa certificado
ciudad clara claro condado concejo copia corte cruz cura derecho dia día días dias diciembre dirección direccion domingo duplicada duplicado enero estado falta faltan
febrero fecha feria fiel firma firmas firmante firmantes flores franco fuente fuentes gracia guerra gracias hierro hoja hojas hora horas iglesia ilegible
julio junio jueves junta justo lectura legible leal ley leyes libre línea linea líneas lineas lista llano lugar luna lunes luz marzo martes mayo mayor menor
merced mesa miércoles miercoles mil molina montes moderador nombre nombres norte noviembre número numero octubre oficina ordenanza página pagina palabra papel pagina parte
paz persona personas petición peticion plaza pueblo puente puerta plazo razón razon real registro reyes rico río rio ríos rios rojas rosa rosario sábado sabado sal
secretaria secretario segunda segundo sierra sol septiembre suplemento sur texto tiempo tierra toro torre torres total una vacas valle válida valida válidas validas vega verdad viernes
villa vista viva voto votos votante votantes
addison bennington caledonia chittenden essex franklin grand isle lamoille orange orleans rutland washington windham windsor
belknap carroll cheshire coos grafton hillsborough merrimack rockingham strafford sullivan vermont hampshire england
`

const listed = (text: string): ReadonlySet<string> =>
  new Set(
    plainLetters(text)
      .split(/\s+/)
      .filter((each) => each !== ''),
  )

/** Folded. */
export const carryingWords = listed(carrying)
/** Folded. */
export const commonWords = listed(common)
