// French words for acts, as people say them. They find an act; they say nothing about the law. Begun: acts that are asked about most.
import type { ActWords } from '../pack.ts'

export const actWords: ActWords = {
  stop: `un une le la les des du de et ou est sont ai as a avons ont je tu il elle on nous vous ils elles me te se mon ma mes son sa ses ce cette
    peut peuvent pouvoir doit doivent police policier policiers agent agents que qui quoi si dans en par pour sur avec sans pas ne y`,
  endings: 's es e er ez ent ant tion tions ment',
  acts: {
    'ask-status': 'papiers*2 statut*3 migratoire*3 citoyen*3 citoyenne*3 ne*2 nee*2 naissance*3 pays*3 nationalite*3 sans-papiers*3 demander*1',
    'request-id': 'identite*3 piece*2 carte*2 permis*2 nom*2 montrer*1 demander*1',
    'require-id': 'identite*3 exiger*4 passager*3 passagere*3 permis*3 montrer*3 forcer*3 refuse*2',
    hold: 'garder*4 detenir*4 retenir*4 cellule*2 prison*3 nuit*3 heures*3 ice*2 immigration*2',
    tell: 'ice*2 prevenir*4 dire*2 informer*3 liberation*4 sortie*3 date*2 appeler*2 avertir*4',
    'give-access': 'parler*3 ice*2 cellule*2 interroger*3 entretien*3 acces*4 laisser*2',
    arrest: 'arreter*5 arrestation*5 menottes*4 mandat*2',
    'start-stop': 'arreter*3 controle*3 voiture*3 vehicule*3 rue*2 interpeller*4',
    'call-federal-help': 'appeler*4 ice*2 frontiere*3 interprete*4 traduire*4 traduction*4',
    'use-as-suspicion': 'race*3 couleur*3 peau*4 accent*3 profilage*5 soupcon*3 apparence*4',
  },
}
