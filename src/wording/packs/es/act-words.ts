// Spanish words for acts, as people say them in Vermont and at home. They find an act; they say nothing about the law.
import type { ActWords } from '../pack.ts'

export const actWords: ActWords = {
  stop: `a al algo alguien agente agentes agencia ante con cosa cual cuando como de decir deben debe del dejar donde el ella ellos en entre es esa ese
    eso esta este esto estar fue ha hace hacer han hay la las le les lo los me mi mis muy nos o otra otro para pero persona policia por porque puede
    pueden puedo que quien quiere quieren se ser si sin sobre su sus te tener tiene tienen un una uno unos y ya yo hombre mujer muchacho chico
    propia dar quiero tipo`,
  endings:
    's es a o as os ar er ir an en ando iendo ado ada ados adas ido ida idos idas e cion ciones ion iones arle arlo arla arles erle erlo erla irle irlo irla le lo la les los las me se aron ieron eron iera ia ian io ando te',
  acts: {
    'give-access':
      'ice*2 migra*2 inmigracion celda*3 carcel*2 custodia*2 hablar*3 hable*3 entrevistar*2 entrevista*2 acceso*3 visitar*3 ver*2 preso*2 presa*2 detenido detenida calabozo*3',
    'ask-status':
      'situacion*2 estatus*3 ciudadano*3 ciudadana ciudadania*3 legal*2 ilegal*2 indocumentado*3 preguntar*2 pregunta*2 nacio*3 nacido*3 pais*3 nacionalidad*3 migratoria migratorio',
    'keep-status': 'anotar*4 apuntar*4 registrar*3 guardar*3 escribir*3 informe archivo*2 base*2 situacion estatus*2 ciudadania',
    tell: 'ice*2 migra*2 avisar*3 aviso*2 compartir*3 informar*3 informacion*2 datos salida*3 liberacion*3 fecha*2 direccion*2 paradero*3 llamar contar*2 decirle*3 contactar*2 enviar*2 fronteriza prensa*2 inmigracion soltar*1 sale*2',
    'request-id': 'pedir*3 pide identificacion*2 licencia credencial*2 nombre id*2 identificarse*2 solicitar*3',
    'require-id': 'exigir*4 identificacion*3 id*3 mostrar*3 ensenar*3 licencia*3 credencial*3 pasajero*3 pasajera*3 obligar*3 identificarse*3 niega',
    'require-name-and-address': 'nombre*3 direccion*3 exigir*2 domicilio*3 apellido*3',
    'refuse-other-id':
      'consular*4 matricula*4 extranjera*3 extranjero*2 licencia*2 mexicana*3 pasaporte*2 aceptar*3 rechazar*3 identificacion*2 privilegio*3 tarjeta*2',
    'request-immigration-papers': 'papeles*4 papel*2 pasaporte*3 visa*3 green*4 card*3 tarjeta*2 residencia*3 documentos*3 mica*4 pedir*2',
    'say-id-is-optional': 'opcional*4 voluntario*4 voluntaria*4 identificacion*2 id*2 explicar*2 obligatorio*4',
    'require-ssn': 'seguro*4 social*5 numero*2 ssn*5 nss*5',
    'treat-missing-id-as-suspicious':
      'sospechoso*3 sospecha*2 identificacion*2 id*2 no*2 niega*3 negarse*3 pasajero*2 pasajera*2 falta*3 lleva*3 trae*3 licencia*2 mostrar*1',
    'infer-status': 'suponer*4 asumir*4 adivinar*4 concluir*3 acento*4 idioma*3 espanol*3 ingles*3 parece*4 aspecto*4 habla*1 legal',
    'use-as-suspicion':
      'raza*3 racial*3 piel*4 color*3 perfil*4 perfilamiento*4 sospecha*2 sospechar*2 sospechoso*1 latino*3 latina hispano*3 etnia*3 inmigrante*2 acento*2 aspecto*2',
    'police-impartially': 'justa*3 imparcial*3 prejuicio*2 igual*3 igualdad*3 trato*1',
    'act-on-characteristics': 'raza*2 religion*3 genero*3 etnia*2 prejuicio*2 color*1',
    'treat-worse': 'peor*4 contra*2 raza*1 trato*2',
    'refuse-service': 'negar*3 servicio*3 ayuda*2 rechazar*1 atender*2',
    'be-courteous': 'cortes*4 respeto*4 amable*4 grosero*4',
    'introduce-self': 'placa*4 presentarse*4 nombre*2 numero*1 identificarse*1',
    'give-reason-for-stop': 'motivo*4 razon*4 parada*2 explicar*3 paro*2',
    'explain-mistaken-stop': 'error*4 equivocacion*4 equivocado*4 disculpa*4 disculparse*4 perdon*4 explicar*2',
    'start-stop': 'parar*4 detener*2 carro*3 coche*3 vehiculo*3 trafico*3 transito*3 calle parada*2',
    'prolong-stop': 'alargar*4 prolongar*4 esperar*4 demorar*4 parada*2 mas*1 tiempo*2 hasta*2 llegue*3 transito',
    question: 'interrogar*4 interrogatorio*4 preguntas*2 entrada*2 cruce*3 cruzar*3 frontera*2',
    arrest: 'arrestar*5 arresto*5 esposar*4 esposas*4 orden*2 administrativa*1 aprehender*4 deportado*3 reingreso*3',
    cite: 'citacion*4 multa*4 citar*5 boleta*4',
    hold: 'retener*4 retencion*4 detainer*5 detener*4 ice*2 migra*2 custodia*3 noche*4 48*4 horas*4 orden*2 administrativa*2 solicitud*3 detencion*4 carcel*1 i247*5 inmigracion',
    'hold-instead-of-citing': 'citacion*2 encarcelar*4 fianza*3 fuga*4 riesgo*3 lugar*2 retener*2 encerrar*4',
    'notify-consulate': 'consulado*5 consul*5 embajada*5 viena*5 avisar*2 notificar*2 extranjero*2',
    'hand-over': 'entregar*5 entrega*5 transferir*5 traspasar*4 ice*2 migra*2 inmigracion recoger*4 recoge*4 llevarse*3 lleva*1',
    'help-hold': 'ayudar*3 apoyo*4 asistir*4 patrulla*3 fronteriza*3 retener*2 detener*1 refuerzo*4 refuerzos*4',
    'house-for-federal': 'alojar*4 celda*2 cama*4 camas*4 federal*2 carcel*2 alquilar*4 noche*1 tener',
    'use-resources': 'recursos*4 dinero*4 personal*2 tiempo*2 equipo*4 patrulla*1 camara*3 camaras*3 placas*3 dron*3 redada*4 operativo*4 presupuesto*3',
    'call-federal-help': 'llamar*4 llamo*4 ice*2 migra*2 patrulla*3 fronteriza*3 interprete*4 traducir*4 traductor*4 traduccion*4 ayuda*2 refuerzos*1',
    'make-federal-agreement': '287*5 287g*5 acuerdo*4 convenio*4 firmar*2 cooperar*2 poderes*2',
    'give-victim-services': 'victima*4 servicios*3 ayuda*2 violencia*3 domestica*3 testigo*3 trata*3',
    'say-help-for-all': 'victima*2 testigo*2 miedo*4 todos*3 ayuda*2',
    'advise-on-visa': 'visa*4 u*3 t*2 victima*2 trata*4 informar*1 aconsejar*3',
    'certify-visa': 'certificar*5 certificacion*5 firmar*4 visa*4 u*3 formulario*3 918*5 i918*5 victima*1 trata*3',
    'check-paper': 'revisar*3 verificar*3 comprobar*3 papel*3 orden*2 coincide*3',
    'report-complaint': 'denunciar*4 queja*3 companero*4 racista*4 prejuicio*3',
    'investigate-complaint': 'investigar*4 queja*4 quejas*4',
    'collect-for-registry': 'religion*4 musulman*4 musulmanes*4 registro*3 registrar*2',
  },
}
