// English words for acts, as people say them at a desk, on a radio or at the roadside. They find an act; they say nothing about the law. An act
// whose own words are what people would type has no line here.
import type { ActWords } from '../pack.ts'

export const actWords: ActWords = {
  stop: `a about after all am an and any are as at be because been before but by can could did do does for from gets give go going
    got had has have he her hers him his how i if in into is it its just let make may me must my need of off on one or our out over please
    police officer officers s say says shall she should so somebody someone some tell than that the their them then there these they this to
    too up us wants want was we were what when where whether which while who whose will with would you your person man woman guy whatever
    agency own another kind`,
  endings: 's es ed d ing er ers or ors e ion ions ment y ies ly al ning ting ping',
  acts: {
    'give-access':
      'ice*2 cell*3 jail*2 lockup*3 custody*2 talk*3 interview*2 speak*3 access*3 visit*3 reach*2 see*2 agent agents dhs hsi inmate*2 prisoner*2 detainee feds*2 immigration holding',
    'ask-status': 'status*3 citizen*3 citizenship*3 legal*2 illegal*2 undocumented*3 alien*2 ask*1 born*3 country*3 nationality*3 origin immigration*1 inquire',
    'keep-status': 'record*3 write*3 note*3 keep*2 file*2 database*2 report database status*2 citizenship citizen log*2',
    tell: 'ice*2 notify*2 share*3 inform*3 disclose*3 information*2 info*3 data release*3 date*2 address*2 whereabouts*3 call*1 phone*1 contact*2 email*2 border*1 patrol*1 dhs cbp immigration*1 send*2 media press',
    'request-id': 'ask*2 id*2 identification*2 identify*2 license request*3 card*1 see*1 name*1',
    'require-id': 'id*3 show*3 identification*3 identify*2 license*3 must demand*3 insist*3 passenger*3 refuse*1 won wont require*3 force*2 hand card',
    'require-name-and-address': 'name*3 address*3 identify*2 demand*1 refuse*1 require*1',
    'refuse-other-id': 'consular*4 foreign*3 matricula*4 license*2 mexican*3 passport*2 accept*3 reject*3 id*2 driver privilege*3 card*3',
    'request-immigration-papers': 'papers*4 paper*2 passport*3 visa*3 green*4 card*2 documents*3 document*2 immigration*1 ask*1 residence*2 show*1',
    'say-id-is-optional': 'optional*4 voluntary*4 volunteer*2 id*2 explain*2 passenger*1 identification*2',
    'require-ssn': 'ssn*5 social*4 security*4 number*2',
    'treat-missing-id-as-suspicious':
      'id*2 passenger*2 no*2 without*3 missing*3 suspicious*3 refuse*3 won*2 wont*2 carry*2 lack*3 show*1 license*2 suspicion*2',
    'infer-status': 'infer*4 assume*4 guess*4 conclude*3 accent*4 language*3 spanish*3 english*3 looks*4 status*1 foreign*1 speak*1 legal',
    'use-as-suspicion':
      'race*3 racial*3 skin*4 looks*2 color*3 profile*4 profiling*4 suspicion*2 suspicious*2 ethnicity*3 accent*2 latino*3 hispanic*3 immigrant*2',
    'police-impartially': 'fair*3 impartial*3 bias*3 equal*3 equally*3',
    'act-on-characteristics': 'race*2 religion*3 gender*3 bias*2 ethnicity*2 profiling*2 color*1',
    'treat-worse': 'worse*4 harsher*4 race*1 against*2',
    'refuse-service': 'refuse*2 service*3 deny*3 help*2 turn*1 away*2',
    'be-courteous': 'polite*4 courteous*4 respect*4 rude*4 questions*1 answer',
    'introduce-self': 'badge*4 introduce*4 name*2 number*1 identify*1 myself*4',
    'give-reason-for-stop': 'reason*4 stop*2 stopped explain*3 why*4 pulled*2',
    'explain-mistaken-stop': 'mistake*4 mistaken*4 wrong*3 sorry*4 apologize*4 apologise*4 explain*2 stop*1',
    'start-stop': 'stop*3 pull*4 pulled*4 over traffic*3 car*3 vehicle*3 street pedestrian*2',
    'prolong-stop': 'prolong*4 longer*4 wait*4 extend*4 delay*3 lengthen*4 stop*2 traffic*2 until*2 arrive*2 ice*1 border*1 patrol*1 roadside*2',
    question: 'question*4 interrogate*4 interview*2 ask*1 questions*3 border*1 entry*3 crossing*3 entered*3 smuggling',
    arrest: 'arrest*5 cuff*4 cuffs*4 handcuff*4 apprehend*4 warrant*2 administrative*1 criminal entry*2 reentry*3 deported*3 immigration*1',
    cite: 'cite*5 citation*4 ticket*4 release*2 summons*4',
    hold: 'hold*4 detainer*5 detain*4 ice*2 keep*2 custody*3 overnight*4 48*4 hours*4 hour*3 warrant*2 administrative*2 jail*2 past*2 longer*1 until*1 release*1 immigration*1 i247*5',
    'hold-instead-of-citing': 'citation*2 lodge*5 lodging*5 cite*2 instead*3 hold*2 flight*4 risk*4 bail*3 jail*2 id*1 release',
    'notify-consulate': 'consulate*5 consular*3 embassy*5 consul*5 vienna*5 notify*2 foreign*2 national*3 call*1',
    'hand-over': 'hand*4 handover*4 turn*3 transfer*5 deliver*4 surrender*4 ice*2 immigration*2 over pickup*4 pick*4 border*1 patrol*1',
    'help-hold': 'help*3 assist*4 backup*4 border*3 patrol*3 hold*2 detain*2 ice*1 cbp*3 agent perimeter*3 agency*1 hsi federal',
    'house-for-federal': 'house*4 housing*4 cell*2 bed*4 beds*4 jail*2 federal*3 detainee*3 overnight*1 ice*1 lockup*2 board*3',
    'use-resources':
      'resources*4 money*4 staff*4 time*3 equipment*4 car*1 cruiser*2 camera*3 plate*3 reader*3 alpr*4 drone*3 data*1 budget*3 operation*2 raid*3 joint*2 task*2',
    'call-federal-help':
      'call*4 ice*2 border*3 patrol*3 interpreter*4 interpret*4 translate*4 translator*4 translation*4 cbp*3 help*3 backup*2 federal*2 identify*1 phone',
    'make-federal-agreement': '287*5 287g*5 agreement*4 contract*2 deputize*4 sign*2 mou*4 powers*2 cooperate*2',
    'give-victim-services': 'victim*4 services*3 service*1 help*2 domestic*3 violence*3 witness*3 advocate*3 trafficking*3',
    'say-help-for-all': 'victim*2 witness*2 afraid*4 everyone*3 everybody*3 outreach*4 reassure*4 help*2 status*1 depend',
    'advise-on-visa': 'visa*4 u*3 t*2 victim*2 trafficking*4 advise*3 explain*1 about',
    'certify-visa': 'certify*5 certification*5 sign*4 visa*4 u*3 form*3 918*5 i918*5 b*1 victim*1 trafficking*3',
    'check-paper': 'check*3 verify*3 paper*3 warrant*2 right*2 same*2 name*1 match*3',
    'report-complaint': 'report*3 complain*3 complaint*3 biased*4 bias*3 colleague*4 misconduct*3 racist*4',
    'investigate-complaint': 'investigate*4 complaint*4 bias*2 internal*2 affairs*2 complain*3',
    'collect-for-registry': 'religion*4 muslim*4 register*3 registry*3 religious*4',
  },
}
