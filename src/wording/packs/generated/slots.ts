// Made by `npm run generate` of the English messages: the name of each, and what fills it; a number where it begins with #.

/** What fills each message. */
export interface Slots {
  readonly "account.title": never
  readonly "account.sign-in": never
  readonly "account.lead": never
  readonly "account.passkey-what": never
  readonly "account.passkey-button": never
  readonly "account.provider-button": 'name'
  readonly "account.script": never
  readonly "account.lost": never
  readonly "account.then": never
  readonly "account.wait": 'seconds'
  readonly "account.you": 'name' | 'email'
  readonly "account.roles": never
  readonly "account.no-roles": never
  readonly "account.role-in": 'role' | 'place'
  readonly "account.role-of": 'role' | 'agency'
  readonly "account.role.petitioner": never
  readonly "account.role.clerk": never
  readonly "account.role.board": never
  readonly "account.role.reviewer": never
  readonly "account.role.administrator": never
  readonly "account.role.officer": never
  readonly "account.role.supervisor": never
  readonly "account.role.chief": never
  readonly "account.role-does.petitioner": never
  readonly "account.role-does.clerk": never
  readonly "account.role-does.board": never
  readonly "account.role-does.reviewer": never
  readonly "account.role-does.administrator": never
  readonly "account.role-does.officer": never
  readonly "account.role-does.supervisor": never
  readonly "account.role-does.chief": never
  readonly "account.sign-out": never
  readonly "account.everywhere": never
  readonly "account.signed-out": never
  readonly "account.signed-out-everywhere": never
  readonly "account.provider-failed": never
  readonly "account.passkeys": never
  readonly "account.passkey-since": 'day'
  readonly "account.passkey-nameless": never
  readonly "account.passkey-last": never
  readonly "account.passkey-none": never
  readonly "account.remove": 'name'
  readonly "account.remove-sure": never
  readonly "account.remove-what": never
  readonly "account.removed": never
  readonly "account.add": never
  readonly "account.add-name": never
  readonly "account.add-button": never
  readonly "account.add-fresh": never
  readonly "account.sessions": never
  readonly "account.session": 'browser' | 'moment'
  readonly "account.session-here": never
  readonly "account.session-end": never
  readonly "account.session-ended": never
  readonly "account.session-rule": never
  readonly "account.browser": 'name' | 'system'
  readonly "account.browser-unknown": never
  readonly "account.people-link": never
  readonly "account.js.working": never
  readonly "account.js.cancelled": never
  readonly "account.js.none": never
  readonly "account.js.unknown": never
  readonly "account.js.exists": never
  readonly "account.js.fresh": never
  readonly "account.js.link": never
  readonly "account.js.often": 'seconds'
  readonly "account.js.failed": never
  readonly "account.link.printed": never
  readonly "account.join.title": never
  readonly "account.join.wait": never
  readonly "account.join.hello": 'name'
  readonly "account.join.what": never
  readonly "account.join.button": never
  readonly "account.join.none": never
  readonly "account.join.wrong": never
  readonly "account.join.used": never
  readonly "account.join.expired": never
  readonly "account.people.title": never
  readonly "account.people.lead": never
  readonly "account.people.invite": never
  readonly "account.people.name": never
  readonly "account.people.email": never
  readonly "account.people.role": never
  readonly "account.people.place": never
  readonly "account.people.place-help": never
  readonly "account.people.go-on": never
  readonly "account.people.bad-name": never
  readonly "account.people.bad-email": never
  readonly "account.people.bad-role": never
  readonly "account.people.bad-place": never
  readonly "account.people.bad-agency": never
  readonly "account.people.not-yours": never
  readonly "account.people.not-self": never
  readonly "account.people.known-email": never
  readonly "account.people.sure-invite": 'name' | 'email' | 'role' | 'place'
  readonly "account.people.sure-give": 'name' | 'role' | 'place'
  readonly "account.people.that-is": 'does'
  readonly "account.people.yes": never
  readonly "account.people.no": never
  readonly "account.people.link": 'name'
  readonly "account.people.link-once": never
  readonly "account.people.given": 'name' | 'role' | 'place'
  readonly "account.people.given-already": 'name' | 'role' | 'place'
  readonly "account.people.taken": 'name' | 'role' | 'place'
  readonly "account.people.taken-already": 'name' | 'role' | 'place'
  readonly "account.people.undo": never
  readonly "account.people.take": 'role' | 'place'
  readonly "account.people.take-sure": never
  readonly "account.people.give": 'name'
  readonly "account.people.new-link": 'name'
  readonly "account.people.new-link-sure": never
  readonly "account.people.new-link-what": never
  readonly "account.people.not-ready": never
  readonly "account.people.history": never
  readonly "account.people.whoever-runs": never
  readonly "account.people.did.role.give": 'by' | 'name' | 'role' | 'place'
  readonly "account.people.did.role.take": 'by' | 'name' | 'role' | 'place'
  readonly "account.people.did.link.make": 'by' | 'name'
  readonly "account.people.did.link.use": 'name'
  readonly "account.people.did.person.add": 'by' | 'name'
  readonly "account.people.did.passkey.add": 'name'
  readonly "account.people.did.passkey.remove": 'name'
  readonly "account.join.waits": never
  readonly "account.people.asked": 'name' | 'role' | 'place'
  readonly "account.people.asked-already": 'name' | 'role' | 'place'
  readonly "account.people.role-waits": never
  readonly "account.people.link-waits": 'name'
  readonly "account.people.waits": 'role' | 'place'
  readonly "account.people.did.role.ask": 'by' | 'name' | 'role' | 'place'
  readonly "account.people.did.role.confirm": 'by' | 'name' | 'role' | 'place'
  readonly "account.people.did.role.refuse": 'by' | 'name' | 'role' | 'place'
  readonly "account.people.did.link.confirm": 'by' | 'name'
  readonly "account.confirm.title": never
  readonly "account.confirm.link-to": 'count'
  readonly "account.confirm.why": never
  readonly "account.confirm.role": 'by' | 'moment' | 'name' | 'email' | 'role' | 'place'
  readonly "account.confirm.ask": 'name'
  readonly "account.confirm.wait": 'name'
  readonly "account.confirm.link": 'by' | 'moment' | 'name'
  readonly "account.confirm.own-link": 'by' | 'moment'
  readonly "account.confirm.yes": never
  readonly "account.confirm.no": never
  readonly "account.confirm.link-yes": never
  readonly "account.confirm.none": never
  readonly "account.confirm.role-given": never
  readonly "account.confirm.role-refused": never
  readonly "account.confirm.link-confirmed": never
  readonly "account.confirm.not-ready": never
  readonly "account.confirm.gone": never
  readonly "account.notices": never
  readonly "account.notices.lead": never
  readonly "account.notices.aside": never
  readonly "account.notices.link-to": never
  readonly "account.refused.title": never
  readonly "account.refused.text": never
  readonly "account.language": never
  readonly "account.language-keep": never
  readonly "account.language-kept": never
  readonly "verdict.must": never
  readonly "verdict.should": never
  readonly "verdict.may": never
  readonly "verdict.should not": never
  readonly "verdict.must not": never
  readonly "verdict.unsettled": never
  readonly "verdict.conflict": never
  readonly "verdict.silent": never
  readonly "verdict.open": never
  readonly "headline.unsettled": 'actor' | 'may' | 'act'
  readonly "headline.conflict": 'actor' | 'act'
  readonly "headline.silent": 'actor' | 'act'
  readonly "headline.open": 'actor' | 'act'
  readonly "headline.perhaps": never
  readonly "modal.may": never
  readonly "modal.must": never
  readonly "attestation.official": never
  readonly "attestation.partial": never
  readonly "attestation.secondary": never
  readonly "attestation.unconfirmed": never
  readonly "section.situation": never
  readonly "section.because": never
  readonly "section.setAside": never
  readonly "section.struck": never
  readonly "section.contested": never
  readonly "section.yields": never
  readonly "section.overridden": never
  readonly "section.preempted": never
  readonly "section.duties": never
  readonly "section.turnsOn": never
  readonly "section.judged": never
  readonly "section.unsettled": never
  readonly "section.ways": never
  readonly "section.idle": never
  readonly "section.possible": never
  readonly "section.wouldChange": never
  readonly "section.enough": never
  readonly "section.perhaps": never
  readonly "section.mayFollow": never
  readonly "section.advised": never
  readonly "section.said": never
  readonly "section.policing": never
  readonly "section.time": never
  readonly "section.cautions": never
  readonly "possible.row": '#count' | 'verdict'
  readonly "perhaps.verdict": 'verdicts'
  readonly "stretch.by-then": never
  readonly "stretch.reason": 'day' | 'names'
  readonly "stretch.reason-by-then": 'day' | 'names'
  readonly "stretch.partial": never
  readonly "ways.row": 'points' | 'verdict'
  readonly "point.text.yes": 'name'
  readonly "point.text.no": 'name'
  readonly "point.eraser.yes": 'name'
  readonly "point.eraser.no": 'name'
  readonly "point.question.yes": 'rule' | 'name'
  readonly "point.question.no": 'name'
  readonly "point.reading.yes": 'name' | 'clause'
  readonly "point.reading.no": 'name' | 'clause'
  readonly "unsettled.text": 'name'
  readonly "unsettled.reading": 'clause'
  readonly "setAside.perhaps": 'exceptions'
  readonly "duties.sometimes": 'duty'
  readonly "cautions.sometimes": 'name' | 'caution'
  readonly "advised.sometimes": never
  readonly "because.sometimes": never
  readonly "setAside.row": 'exceptions'
  readonly "by.row": 'names'
  readonly "struck.contested": 'names'
  readonly "unsettled.eraser": 'names'
  readonly "unsettled.eraser-in": 'names' | 'circuit'
  readonly "place.us": never
  readonly "place.agency": 'agency' | 'place'
  readonly "circuit.first-circuit": never
  readonly "circuit.second-circuit": never
  readonly "circuit.third-circuit": never
  readonly "circuit.fourth-circuit": never
  readonly "circuit.fifth-circuit": never
  readonly "circuit.sixth-circuit": never
  readonly "circuit.seventh-circuit": never
  readonly "circuit.eighth-circuit": never
  readonly "circuit.ninth-circuit": never
  readonly "circuit.tenth-circuit": never
  readonly "circuit.eleventh-circuit": never
  readonly "circuit.dc-circuit": never
  readonly "struck.settled": 'names'
  readonly "turnsOn.police": never
  readonly "turnsOn.known": 'who'
  readonly "turnsOn.judgement": 'judge'
  readonly "judged.row": 'clause' | 'judge'
  readonly "side.for": 'text'
  readonly "side.against": 'text'
  readonly "change.known": 'verdict' | 'clauses'
  readonly "time.since": 'day' | 'because'
  readonly "time.always": never
  readonly "time.until": 'day' | 'because'
  readonly "time.unchanged": never
  readonly "time.came": 'names'
  readonly "answer.attestation": 'attestation'
  readonly "answer.noadvice": never
  readonly "kind.federal-constitution": never
  readonly "kind.federal-decision": never
  readonly "kind.federal-statute": never
  readonly "kind.federal-regulation": never
  readonly "kind.state-constitution": never
  readonly "kind.state-decision": never
  readonly "kind.state-statute": never
  readonly "kind.court-rule": never
  readonly "kind.state-regulation": never
  readonly "kind.executive-order": never
  readonly "kind.model-policy": never
  readonly "kind.charter": never
  readonly "kind.ordinance": never
  readonly "kind.agency-policy": never
  readonly "kind.resolution": never
  readonly "kind.advisory-vote": never
  readonly "kind.proposal": never
  readonly "kind.statement": never
  readonly "limit.floor": 'upper' | 'acts' | 'when' | 'lowers'
  readonly "limit.ceiling": 'upper' | 'acts' | 'when' | 'lowers'
  readonly "eraser.says": 'acts' | 'when'
  readonly "where.others": '#count' | 'state' | 'agency'
  readonly "agencies.none": never
  readonly "notknown.title": never
  readonly "possible.counted": never
  readonly "case.expected": 'days' | 'answer'
  readonly "modal.should": never
  readonly "modal.should not": never
  readonly "modal.must not": never
  readonly "joint.when": never
  readonly "joint.except": never
  readonly "joint.or-if": never
  readonly "joint.also": never
  readonly "joint.whether": never
  readonly "mark.either": never
  readonly "mark.together": never
  readonly "mark.not": never
  readonly "listed.one": never
  readonly "listed.all": never
  readonly "listed.some": never
  readonly "listed.and": never
  readonly "listed.or": never
  readonly "audit.title": never
  readonly "audit.lead": never
  readonly "audit.stays": never
  readonly "audit.needs-script": never
  readonly "audit.files": never
  readonly "audit.files-hint": never
  readonly "audit.sample": never
  readonly "audit.reading-law": never
  readonly "audit.looking": never
  readonly "audit.look": never
  readonly "audit.layout": never
  readonly "audit.layout-own": never
  readonly "audit.fits": never
  readonly "audit.drafted": never
  readonly "audit.document": never
  readonly "audit.again": never
  readonly "audit.columns": never
  readonly "audit.column": never
  readonly "audit.use": never
  readonly "audit.use.place": never
  readonly "audit.use.state": never
  readonly "audit.use.agency": never
  readonly "audit.use.day": never
  readonly "audit.use.number": never
  readonly "audit.use.fact": never
  readonly "audit.use.act": never
  readonly "audit.use.done": never
  readonly "audit.use.nothing": never
  readonly "audit.rows": never
  readonly "audit.place": never
  readonly "audit.agency": never
  readonly "audit.choose": never
  readonly "audit.by-place": never
  readonly "audit.start": never
  readonly "audit.working": 'percent'
  readonly "audit.working-left": 'percent' | '#seconds'
  readonly "audit.stop": never
  readonly "audit.stopped": never
  readonly "audit.done": never
  readonly "audit.report": never
  readonly "audit.small": never
  readonly "audit.save": never
  readonly "audit.save-page": never
  readonly "audit.save-text": never
  readonly "audit.save-findings": never
  readonly "audit.save-kept": never
  readonly "audit.print": never
  readonly "audit.saving-note": never
  readonly "audit.writing": never
  readonly "audit.other": never
  readonly "audit.failed": never
  readonly "audit.not-files": 'file'
  readonly "audit.no-place": never
  readonly "audit.no-agency": never
  readonly "audit.wrong-document": 'what'
  readonly "beyond.title": never
  readonly "beyond.lead": never
  readonly "beyond.outside": never
  readonly "beyond.known": never
  readonly "beyond.nothing": never
  readonly "beyond.since-day": 'day'
  readonly "beyond.since-year": 'year'
  readonly "beyond.ask": never
  readonly "beyond.near": never
  readonly "beyond.found": never
  readonly "beyond.only": 'count'
  readonly "beyond.all": never
  readonly "beyond.none": never
  readonly "usage.unknown-option": 'option'
  readonly "usage.unknown-command": 'command'
  readonly "usage.missing-argument": 'argument'
  readonly "usage.missing-option": 'option'
  readonly "usage.missing-value": 'option'
  readonly "usage.invalid": 'option' | 'value'
  readonly "usage.choices": 'names'
  readonly "usage.too-many": '#most' | 'given'
  readonly "command.fact.form": 'given'
  readonly "command.fact.twice": 'name' | 'first' | 'second'
  readonly "command.no-act": 'name'
  readonly "command.no-actor": 'name' | 'names'
  readonly "command.no-verdict": 'name' | 'names'
  readonly "command.no-text": 'name'
  readonly "command.not-a-day": 'name'
  readonly "command.no-path": 'path'
  readonly "command.two": never
  readonly "command.between": never
  readonly "command.against": never
  readonly "command.clock-day": 'given'
  readonly "command.operand.place": 'name'
  readonly "command.operand.no-document": 'name'
  readonly "command.operand.one-document": 'name'
  readonly "command.operand.no-instrument": 'name'
  readonly "command.operand.vocabularies": 'name'
  readonly "command.operand.unknown": 'name'
  readonly "command.operand.unread": 'name'
  readonly "command.side.findings": 'name'
  readonly "command.side.none": 'name'
  readonly "command.side.empty": 'name' | 'folder'
  readonly "command.side.words": 'name'
  readonly "command.record.unwritten": 'reason'
  readonly "command.record.unread": 'reason'
  readonly "command.row": 'value' | 'column'
  readonly "command.interview.terminal": never
  readonly "command.compile.first": never
  readonly "command.compile.again": never
  readonly "command.compile.not-kept": 'reason'
  readonly "command.compile.unread": 'reason'
  readonly "command.compile.done": 'file' | '#norms' | '#cells' | '#integers' | '#bytes' | '#gzipped' | 'time'
  readonly "command.version.law": 'hash'
  readonly "command.version.texts": 'instruments' | 'norms' | 'day'
  readonly "command.fmt.not": 'file'
  readonly "command.fmt.some": 'count' | 'all'
  readonly "command.fmt.all": 'all'
  readonly "command.registry.old": never
  readonly "command.registry.current": never
  readonly "command.new.name": 'name'
  readonly "command.new.place": 'name'
  readonly "command.new.there": 'file'
  readonly "command.new.next": 'file'
  readonly "command.case.failed": 'name' | 'day' | 'expected' | 'found'
  readonly "command.case.answer": never
  readonly "command.case.unsettled": never
  readonly "command.case.turning": 'what' | 'names'
  readonly "command.case.because": 'what' | 'names'
  readonly "command.case.duties": 'what' | 'names'
  readonly "command.sql.name": 'option' | 'given'
  readonly "command.sql.view-test": never
  readonly "command.sql.acts-test": never
  readonly "command.sql.group-test": never
  readonly "command.sql.group-day": never
  readonly "command.sql.no-place": never
  readonly "command.sql.within": 'given'
  readonly "command.sql.agencies": never
  readonly "command.sql.days": never
  readonly "command.sql.no-day": never
  readonly "command.sql.column": 'given'
  readonly "command.sql.no-fact": 'fact'
  readonly "command.tools": 'command' | 'package'
  readonly "command.account.address": 'given'
  readonly "command.account.no-administrator": 'email'
  readonly "command.account.administrator-there": never
  readonly "command.account.no-name": never
  readonly "command.account.not-an-email": 'email'
  readonly "command.account.email-taken": 'email'
  readonly "command.account.nobody": 'email'
  readonly "command.account.none-yet": never
  readonly "command.account.not-ready": never
  readonly "command.account.role": 'role' | 'place'
  readonly "command.account.asked": 'role' | 'place'
  readonly "command.account.given": 'email' | 'role' | 'place'
  readonly "command.account.has-already": 'email' | 'role' | 'place'
  readonly "command.account.has-not": 'email' | 'role' | 'place'
  readonly "command.account.taken": 'email' | 'role' | 'place'
  readonly "command.account.nothing-waits": 'email'
  readonly "command.account.link-ready": 'email'
  readonly "command.account.confirmed.given": 'email' | 'role' | 'place'
  readonly "command.account.confirmed.not-ready": 'email' | 'role' | 'place'
  readonly "command.account.confirmed.unchanged": 'email' | 'role' | 'place'
  readonly "command.account.place": 'place'
  readonly "check.nothing": '#documents' | '#norms' | '#cases'
  readonly "check.against": 'file' | 'against'
  readonly "check.elsewhere": 'title'
  readonly "check.others": 'count'
  readonly "check.accepted": 'count'
  readonly "check.acts.when": 'when' | 'one' | 'other'
  readonly "check.acts.always": 'one' | 'other'
  readonly "check.acts.none": never
  readonly "coverage.title": 'text' | 'model'
  readonly "coverage.missing": never
  readonly "coverage.missing-unread": never
  readonly "coverage.looser": never
  readonly "coverage.open": never
  readonly "coverage.stricter": never
  readonly "coverage.present": never
  readonly "coverage.count": 'count' | 'coverage'
  readonly "coverage.where": 'when' | 'says'
  readonly "coverage.always": 'says'
  readonly "coverage.duty": 'act'
  readonly "coverage.component": never
  readonly "coverage.none": never
  readonly "gaps.title": 'second' | 'first'
  readonly "gaps.none": 'second' | 'first'
  readonly "gaps.acts": 'count'
  readonly "scenario.title": 'number'
  readonly "scenario.wants": 'actor' | 'act'
  readonly "scenario.could": 'act'
  readonly "scenario.asks": never
  readonly "scenario.none": never
  readonly "scenario.fewer": 'count'
  readonly "decisive.title": 'act'
  readonly "decisive.facts": never
  readonly "decisive.fact": 'share'
  readonly "decisive.many": 'when'
  readonly "decisive.dead": never
  readonly "decisive.norms": never
  readonly "decisive.norm": 'share'
  readonly "decisive.none": never
  readonly "compare.standing": 'place' | 'day' | 'agency'
  readonly "compare.standing-with": 'place' | 'day' | 'agency' | 'title'
  readonly "compare.act": 'actor' | 'act'
  readonly "compare.silent": never
  readonly "compare.duty": 'acts'
  readonly "compare.no-duty": never
  readonly "compare.when": 'when' | 'first' | 'one' | 'second' | 'other'
  readonly "compare.always": 'first' | 'one' | 'second' | 'other'
  readonly "compare.heading.when": 'when'
  readonly "compare.heading.always": never
  readonly "compare.heading.reasons": 'share'
  readonly "compare.heading.acts": never
  readonly "compare.side": 'letter' | 'text'
  readonly "compare.share-all": '#total'
  readonly "compare.not-in-force": 'title' | 'day'
  readonly "compare.share": 'count' | '#total' | 'percent'
  readonly "compare.example": 'example'
  readonly "compare.known": 'attestation'
  readonly "compare.overall": 'strictness'
  readonly "compare.nothing": never
  readonly "compare.acts": 'differing' | 'same'
  readonly "compare.partly": 'names'
  readonly "compare.draft": 'title'
  readonly "compare.stricter": never
  readonly "compare.stricter-or-open": never
  readonly "compare.looser": never
  readonly "compare.looser-or-open": never
  readonly "compare.both": never
  readonly "compare.equal": never
  readonly "compare.unclear": never
  readonly "compare.texts": never
  readonly "compare.texts-same": never
  readonly "compare.texts-count": 'removed' | 'added'
  readonly "compare.texts-show": never
  readonly "desk.does.circulate": never
  readonly "desk.does.file": never
  readonly "desk.does.return": 'valid' | 'needed'
  readonly "desk.does.supplement": never
  readonly "desk.does.certify": 'valid' | 'needed'
  readonly "desk.does.fall-short": 'valid' | 'needed'
  readonly "desk.does.refuse": never
  readonly "desk.does.warn": never
  readonly "desk.does.approve": never
  readonly "desk.does.reject": never
  readonly "desk.does.speak-from-the-floor": never
  readonly "desk.does.adopt": never
  readonly "desk.does.take-effect": never
  readonly "desk.does.rescind": never
  readonly "desk.does.replace": never
  readonly "desk.does.strike": never
  readonly "desk.does.kept": never
  readonly "desk.does.shown": never
  readonly "desk.does.advice": never
  readonly "desk.correct": never
  readonly "desk.correct.take-back": never
  readonly "desk.correct.take-back.does": 'state'
  readonly "desk.correct.amend": never
  readonly "desk.correct.amend.does": never
  readonly "desk.correct.why": never
  readonly "desk.corrected.take-back": 'at' | 'who'
  readonly "desk.corrected.amend": 'at' | 'who' | 'before'
  readonly "desk.by": 'who'
  readonly "desk.by.gone": never
  readonly "desk.recorded": 'at'
  readonly "desk.votes.said": 'yes' | 'no'
  readonly "desk.votes.first": never
  readonly "desk.votes.first.hint": never
  readonly "desk.votes.day": never
  readonly "desk.refused.not-the-meeting": never
  readonly "desk.refused.not-the-last": never
  readonly "desk.refused.names-are-gone": never
  readonly "desk.returned": never
  readonly "desk.certificate.withdraw": 'what'
  readonly "desk.short.mark": never
  readonly "desk.late.by": never
  readonly "desk.late.return": never
  readonly "desk.office": never
  readonly "desk.office.closes": never
  readonly "desk.office.hint": never
  readonly "desk.office.save": never
  readonly "desk.office.saved": never
  readonly "desk.office.problem": never
  readonly "desk.field.deadline.day": never
  readonly "desk.field.deadline.hour": never
  readonly "desk.live.taken": 'sheet' | 'line'
  readonly "desk.line.number": never
  readonly "desk.line.edit": never
  readonly "desk.line.edit.lead": never
  readonly "desk.line.save": never
  readonly "desk.line.take-back": never
  readonly "desk.line.take-back.what": never
  readonly "desk.line.decided": 'who'
  readonly "desk.search": never
  readonly "desk.search.words": never
  readonly "story.public.taken-back": 'day'
  readonly "story.public.corrected": 'day' | 'before'
  readonly "desk.data.saved": 'file' | 'rows' | 'hash'
  readonly "desk.data.restored": 'file' | 'rows' | 'at'
  readonly "desk.data.not-written": 'file'
  readonly "desk.data.not-read": 'file'
  readonly "desk.data.not-a-backup": 'file'
  readonly "desk.data.damaged": 'file'
  readonly "desk.data.newer": 'file'
  readonly "desk.data.unfit": 'file'
  readonly "desk.data.not-empty": never
  readonly "desk.title": never
  readonly "desk.petitions": never
  readonly "desk.none": never
  readonly "desk.new": never
  readonly "desk.begin": never
  readonly "desk.save": never
  readonly "desk.edit": never
  readonly "desk.back": never
  readonly "desk.back.all": never
  readonly "desk.place": never
  readonly "desk.state": never
  readonly "desk.count": never
  readonly "desk.count.of": 'valid' | 'needed'
  readonly "desk.count.open": 'valid'
  readonly "desk.checklist": never
  readonly "desk.checklists": never
  readonly "desk.checklist.of": 'place'
  readonly "desk.checklist.none": never
  readonly "desk.checklist.day": 'day' | 'count'
  readonly "desk.checklist.purged": never
  readonly "desk.checklist.import": never
  readonly "desk.procedure.other": never
  readonly "desk.import": never
  readonly "desk.import.lead": never
  readonly "desk.import.take": never
  readonly "desk.import.bad": never
  readonly "desk.import.refused": 'row'
  readonly "desk.import.closed": never
  readonly "desk.import.row": 'row' | 'what'
  readonly "desk.import.mistake.no-headings": never
  readonly "desk.import.mistake.no-page-number": never
  readonly "desk.import.mistake.no-line-number": never
  readonly "desk.import.mistake.line-twice": 'other'
  readonly "desk.import.mistake.too-long": never
  readonly "desk.import.mistake.no-lines": never
  readonly "desk.import.mistake.too-many": never
  readonly "desk.moment": 'day' | 'time'
  readonly "desk.clock": never
  readonly "desk.public.page": never
  readonly "desk.field.by-law": never
  readonly "desk.field.procedure": never
  readonly "desk.field.title": never
  readonly "desk.field.article": never
  readonly "desk.field.article.hint": never
  readonly "desk.field.fixed": never
  readonly "desk.field.meeting": never
  readonly "desk.field.needed": never
  readonly "desk.field.how": never
  readonly "desk.field.how.hint": never
  readonly "desk.field.deadline": never
  readonly "desk.problem.place": never
  readonly "desk.problem.title": never
  readonly "desk.problem.article": never
  readonly "desk.problem.number": never
  readonly "desk.problem.deadline": never
  readonly "desk.problem.day": never
  readonly "desk.not-set": never
  readonly "desk.number": never
  readonly "desk.counts.valid": never
  readonly "desk.counts.entered": never
  readonly "desk.filed": never
  readonly "desk.next": never
  readonly "desk.done": never
  readonly "desk.done.none": never
  readonly "desk.enter": never
  readonly "desk.doubtful": never
  readonly "desk.doubtful.left": 'count'
  readonly "desk.doubtful.none": never
  readonly "desk.lines": never
  readonly "desk.return.letter": never
  readonly "desk.return.title": never
  readonly "desk.return.final": never
  readonly "desk.return.when": 'filed' | 'at'
  readonly "desk.certificate": never
  readonly "desk.purge": never
  readonly "desk.publish": never
  readonly "desk.publish.what": never
  readonly "desk.public": never
  readonly "desk.purged": never
  readonly "desk.reason": never
  readonly "desk.reason.hint": never
  readonly "desk.when": never
  readonly "desk.when.return": never
  readonly "desk.when.hint": never
  readonly "desk.deadline.day": 'day'
  readonly "desk.short": 'valid' | 'needed'
  readonly "desk.votes.yes": never
  readonly "desk.votes.no": never
  readonly "desk.signature": never
  readonly "desk.cure.until": 'moment'
  readonly "desk.enter.closed": never
  readonly "desk.enter.empty": never
  readonly "desk.sheet": never
  readonly "desk.line.name": never
  readonly "desk.line.address": never
  readonly "desk.line.enter": never
  readonly "desk.line.at": 'sheet' | 'line'
  readonly "desk.line.of": 'sheet' | 'line'
  readonly "desk.line.by": never
  readonly "desk.line.you": never
  readonly "desk.choose": never
  readonly "desk.or": never
  readonly "desk.skip": never
  readonly "desk.where": never
  readonly "desk.what": never
  readonly "desk.newest": never
  readonly "desk.undo": never
  readonly "desk.keys": never
  readonly "desk.keys.how": never
  readonly "desk.live.kept": 'sheet' | 'line' | 'says'
  readonly "desk.live.sending": never
  readonly "desk.live.waiting": 'count'
  readonly "desk.live.signed-out": 'count'
  readonly "desk.live.refused": never
  readonly "desk.live.choose": never
  readonly "desk.live.nobody": never
  readonly "desk.live.left": never
  readonly "desk.live.empty": never
  readonly "desk.live.undone": never
  readonly "desk.live.nothing-to-undo": never
  readonly "desk.live.counts": 'valid' | 'needed' | 'entered' | 'undecided'
  readonly "desk.lines.find": never
  readonly "desk.lines.search": never
  readonly "desk.lines.none": never
  readonly "desk.lines.do": never
  readonly "desk.lines.decide": never
  readonly "desk.withdraw": never
  readonly "desk.withdraw.what": never
  readonly "desk.withdraw.sure": never
  readonly "desk.withdrawn": 'count'
  readonly "desk.decided-before": 'sheet' | 'line' | 'says'
  readonly "desk.status.undone": never
  readonly "desk.state.draft": never
  readonly "desk.state.circulating": never
  readonly "desk.state.filed": never
  readonly "desk.state.returned": never
  readonly "desk.state.certified": never
  readonly "desk.state.warned": never
  readonly "desk.state.voted": never
  readonly "desk.state.adopted": never
  readonly "desk.state.in-force": never
  readonly "desk.state.disapproved": never
  readonly "desk.state.rescinded": never
  readonly "desk.state.refused": never
  readonly "desk.state.superseded": never
  readonly "desk.state.struck": never
  readonly "desk.act.circulate": never
  readonly "desk.act.file": never
  readonly "desk.act.return": never
  readonly "desk.act.supplement": never
  readonly "desk.act.certify": never
  readonly "desk.act.fall-short": never
  readonly "desk.act.refuse": never
  readonly "desk.act.warn": never
  readonly "desk.act.approve": never
  readonly "desk.act.reject": never
  readonly "desk.act.speak-from-the-floor": never
  readonly "desk.act.adopt": never
  readonly "desk.act.take-effect": never
  readonly "desk.act.rescind": never
  readonly "desk.act.replace": never
  readonly "desk.act.strike": never
  readonly "desk.did.circulate": never
  readonly "desk.did.file": never
  readonly "desk.did.return": never
  readonly "desk.did.supplement": never
  readonly "desk.did.certify": never
  readonly "desk.did.fall-short": never
  readonly "desk.did.refuse": never
  readonly "desk.did.warn": never
  readonly "desk.did.approve": never
  readonly "desk.did.reject": never
  readonly "desk.did.speak-from-the-floor": never
  readonly "desk.did.adopt": never
  readonly "desk.did.take-effect": never
  readonly "desk.did.rescind": never
  readonly "desk.did.replace": never
  readonly "desk.did.strike": never
  readonly "desk.refused.not-there": never
  readonly "desk.refused.not-open": never
  readonly "desk.refused.lines-waiting": never
  readonly "desk.refused.too-few": never
  readonly "desk.refused.enough": never
  readonly "desk.refused.not-curable": never
  readonly "desk.refused.too-late": never
  readonly "desk.refused.no-reason": never
  readonly "desk.refused.names-a-signer": never
  readonly "desk.named.words": 'words'
  readonly "desk.named.replace": never
  readonly "desk.named.line": 'sheet' | 'line'
  readonly "desk.named.voter": never
  readonly "desk.reason.gone": never
  readonly "desk.reason.gone.lines": 'lines'
  readonly "desk.refused.decided-before": never
  readonly "desk.refused.no-checklist": never
  readonly "desk.refused.no-number": never
  readonly "desk.refused.taken": never
  readonly "desk.refused.not-a-moment": never
  readonly "desk.refused.in-the-future": never
  readonly "desk.refused.out-of-order": never
  readonly "desk.refused.votes-say-otherwise": never
  readonly "desk.refused.binds-nobody": never
  readonly "desk.refused.too-early": never
  readonly "desk.purge.goes": never
  readonly "desk.purge.stays": never
  readonly "desk.purge.backups": never
  readonly "desk.purge.open": never
  readonly "desk.purge.open.do": never
  readonly "desk.purge.again": never
  readonly "desk.purge.server": never
  readonly "desk.purge.copies": never
  readonly "desk.purge.known": never
  readonly "desk.purge.from": never
  readonly "desk.purge.from.hint": never
  readonly "desk.purge.sure": never
  readonly "desk.purge.problem.from": never
  readonly "desk.purge.problem.sure": never
  readonly "desk.certificate.title": 'place'
  readonly "desk.certificate.finding": never
  readonly "desk.certificate.enough": 'valid' | 'needed'
  readonly "desk.certificate.lines": 'lines'
  readonly "desk.certificate.how": 'how'
  readonly "desk.certificate.at": 'at'
  readonly "desk.upload.lead": never
  readonly "desk.upload.day": never
  readonly "desk.upload.file": never
  readonly "desk.upload.check": never
  readonly "desk.upload.sending": 'percent'
  readonly "desk.upload.reading": never
  readonly "desk.upload.problem.day": never
  readonly "desk.upload.problem.file": never
  readonly "desk.upload.problem.too-much": never
  readonly "desk.upload.problem.busy": never
  readonly "desk.upload.problem.gone": never
  readonly "desk.upload.good": 'count' | 'day'
  readonly "desk.upload.look": never
  readonly "desk.upload.replaces": never
  readonly "desk.upload.take": '#count'
  readonly "desk.upload.bad": 'count'
  readonly "desk.upload.bad.what": never
  readonly "desk.upload.mistakes": 'count'
  readonly "desk.upload.notes": 'count'
  readonly "desk.upload.done": 'count'
  readonly "desk.upload.layout": 'layout'
  readonly "desk.upload.sure": 'before' | 'count'
  readonly "desk.upload.problem.far": never
  readonly "desk.upload.problem.columns": never
  readonly "desk.upload.bad.columns": never
  readonly "desk.upload.columns": never
  readonly "desk.upload.columns.what": never
  readonly "desk.upload.columns.none": never
  readonly "desk.upload.columns.read": never
  readonly "desk.role.last": never
  readonly "desk.role.first": never
  readonly "desk.role.middle": never
  readonly "desk.role.suffix": never
  readonly "desk.role.full": never
  readonly "desk.role.address": never
  readonly "desk.role.number": never
  readonly "desk.role.street": never
  readonly "desk.role.unit": never
  readonly "desk.role.city": never
  readonly "desk.role.town": never
  readonly "desk.role.status": never
  readonly "desk.role.id": never
  readonly "desk.column.last": never
  readonly "desk.column.first": never
  readonly "desk.column.middle": never
  readonly "desk.column.suffix": never
  readonly "desk.column.address": never
  readonly "desk.column.town": never
  readonly "desk.column.status": never
  readonly "recorded.same": never
  readonly "recorded.same-answer": never
  readonly "recorded.differs": never
  readonly "recorded.no-question": never
  readonly "recorded.law": 'recorded' | 'here'
  readonly "recorded.compiled": 'recorded' | 'here'
  readonly "recorded.documents": 'recorded' | 'here'
  readonly "recorded.program": 'recorded' | 'here'
  readonly "recorded.verdict": 'recorded' | 'here'
  readonly "recorded.fields": 'fields'
  readonly "recorded.too-long": never
  readonly "recorded.not-json": never
  readonly "recorded.not-a-record": 'at'
  readonly "claim.right": 'verdict'
  readonly "claim.wrong": 'verdict'
  readonly "claim.open": 'verdict'
  readonly "claim.open.facts": never
  readonly "claim.open.law": never
  readonly "claim.open.somewhere": never
  readonly "claim.turns": 'facts'
  readonly "claim.against": 'situation' | 'verdict'
  readonly "claim.against.always": 'verdict'
  readonly "claim.in-line": 'situation' | 'verdict'
  readonly "claim.in-line.always": 'verdict'
  readonly "refusal.status": never
  readonly "refusal.not-here": never
  readonly "refusal.beyond": never
  readonly "refusal.elsewhere": 'state' | 'states'
  readonly "refusal.day-before": 'day' | 'from'
  readonly "refusal.day-after": 'day' | 'through'
  readonly "refusal.fact": never
  readonly "refusal.answer": never
  readonly "refusal.impossible": never
  readonly "refusal.busy": never
  readonly "mcp.turns-on-nothing": never
  readonly "mcp.known-from": 'from'
  readonly "mcp.standing": 'place' | 'count'
  readonly "mcp.acts": 'count'
  readonly "mcp.facts": 'count'
  readonly "check.case": 'expected' | 'found'
  readonly "check.row": 'value' | 'column'
  readonly "alters.title": never
  readonly "alters.same": never
  readonly "alters.nothing": never
  readonly "alters.count": 'count'
  readonly "alters.texts": never
  readonly "alters.new": 'text'
  readonly "alters.gone": 'text'
  readonly "alters.otherwise": 'text'
  readonly "alters.before": never
  readonly "alters.after": never
  readonly "alters.since": 'day'
  readonly "alters.always": never
  readonly "alters.where": 'places'
  readonly "alters.state": 'state' | 'count'
  readonly "alters.places": 'count'
  readonly "alters.more": 'count'
  readonly "alters.not-told": never
  readonly "draft.nav": never
  readonly "draft.title": never
  readonly "draft.lead": never
  readonly "draft.stays": never
  readonly "draft.no-script": never
  readonly "draft.no-place": never
  readonly "draft.choose": never
  readonly "draft.board": 'place'
  readonly "draft.voters": 'place'
  readonly "draft.title.policy": 'place'
  readonly "draft.title.ordinance": 'place'
  readonly "draft.title.advice": 'place'
  readonly "draft.after": 'title'
  readonly "draft.prose": 'place'
  readonly "draft.prose.after": 'place' | 'title'
  readonly "draft.drafts": never
  readonly "draft.none": never
  readonly "draft.name": never
  readonly "draft.unnamed": never
  readonly "draft.delete": never
  readonly "draft.deleted": 'name'
  readonly "draft.undo": never
  readonly "draft.forget": never
  readonly "draft.forget-sure": 'count'
  readonly "draft.keep": never
  readonly "draft.not-kept": never
  readonly "draft.start": never
  readonly "draft.start.place": never
  readonly "draft.start.from": never
  readonly "draft.start.blank": never
  readonly "draft.start.as": never
  readonly "draft.start.as.policy": never
  readonly "draft.start.as.ordinance": never
  readonly "draft.start.as.advice": never
  readonly "draft.start.beside": never
  readonly "draft.start.replaces": never
  readonly "draft.start.replaces-hint": never
  readonly "draft.start.go": never
  readonly "draft.place": never
  readonly "draft.text": never
  readonly "draft.keys": never
  readonly "draft.editor": never
  readonly "draft.editor.completions": never
  readonly "draft.editor.control": never
  readonly "draft.editor.deleted": never
  readonly "draft.editor.new-name": never
  readonly "draft.editor.rename": never
  readonly "draft.editor.failed": never
  readonly "draft.editor.references": never
  readonly "draft.check": never
  readonly "draft.lay-out": never
  readonly "draft.close": never
  readonly "draft.state.reading": never
  readonly "draft.state.working": never
  readonly "draft.state.working-old": never
  readonly "draft.state.done": 'findings' | 'acts'
  readonly "draft.state.errors": never
  readonly "draft.state.errors-old": never
  readonly "draft.state.place": never
  readonly "draft.state.empty": never
  readonly "draft.state.too-long": never
  readonly "draft.state.failed": never
  readonly "draft.rule": never
  readonly "draft.rule.lead": never
  readonly "draft.rule.actor": never
  readonly "draft.rule.modality": never
  readonly "draft.rule.act": never
  readonly "draft.rule.act-more": never
  readonly "draft.rule.nothing": never
  readonly "draft.rule.when": never
  readonly "draft.rule.when-hint": never
  readonly "draft.rule.when-row": 'number'
  readonly "draft.rule.unless": never
  readonly "draft.rule.unless-hint": never
  readonly "draft.rule.unless-row": 'number'
  readonly "draft.rule.source": never
  readonly "draft.rule.write": never
  readonly "draft.rule.no-act": never
  readonly "draft.rule.no-actor": never
  readonly "draft.export": never
  readonly "draft.export.lead": never
  readonly "draft.export.document": never
  readonly "draft.export.words": never
  readonly "draft.export.pdf": never
  readonly "draft.export.word": never
  readonly "draft.export.pdf-hint": never
  readonly "draft.file.errors": never
  readonly "draft.sheet.note": never
  readonly "draft.sheet.rules": never
  readonly "draft.sheet.know": never
  readonly "draft.word.account": never
  readonly "draft.word.rules": never
  readonly "draft.does": never
  readonly "draft.does.none": never
  readonly "draft.findings": never
  readonly "draft.findings.none": never
  readonly "draft.line": 'line'
  readonly "draft.severity.error": never
  readonly "draft.severity.warning": never
  readonly "draft.clock": never
  readonly "draft.on": never
  readonly "draft.on.clock.policy": never
  readonly "draft.on.clock.ordinance": never
  readonly "draft.on.clock.advice": never
  readonly "draft.on.sheets": never
  readonly "draft.on.hint": never
  readonly "draft.on.desk": never
  readonly "draft.on.long": never
  readonly "draft.article.policy": 'maker' | 'place'
  readonly "draft.article.ordinance": 'place'
  readonly "draft.article.advice": 'place'
  readonly "draft.more": 'count'
  readonly "draft.changes": never
  readonly "draft.side.now": never
  readonly "draft.side.then": never
  readonly "draft.side.model": never
  readonly "draft.side.draft": never
  readonly "draft.strikes": never
  readonly "draft.strikes.none": never
  readonly "draft.strike.is-settled": never
  readonly "draft.strike.is-contested": never
  readonly "draft.strike.sides": never
  readonly "draft.strike.by": never
  readonly "draft.model": never
  readonly "draft.binds.nobody": 'place' | 'kind' | 'agency'
  readonly "draft.binds.others": 'agency' | 'place' | 'others' | 'elsewhere'
  readonly "draft.binds.other-day": 'day'
  readonly "draft.binds.agency": 'maker' | 'agency' | 'place'
  readonly "draft.says": never
  readonly "draft.plain": never
  readonly "draft.plain.none": 'place'
  readonly "draft.plain.stricter": 'place' | 'acts'
  readonly "draft.plain.looser": 'place' | 'acts'
  readonly "draft.plain.otherwise": 'place' | 'acts'
  readonly "draft.plain.more": 'count'
  readonly "draft.plain.struck": 'count' | 'total'
  readonly "draft.plain.partly": 'count' | 'total'
  readonly "draft.plain.contested": 'count' | 'total'
  readonly "draft.fallen": never
  readonly "draft.fallen.none": 'names'
  readonly "draft.fallen.some": 'names' | 'count'
  readonly "draft.changes.none": never
  readonly "draft.changes.some": 'count'
  readonly "draft.model.none": never
  readonly "draft.model.nowhere": 'title'
  readonly "draft.model.looser": 'title'
  readonly "draft.strike.wherever": never
  readonly "draft.strike.share": 'count' | '#total'
  readonly "draft.strike.settled": 'share' | 'names'
  readonly "draft.strike.contested": 'share' | 'names'
  readonly "draft.too-long": never
  readonly "draft.too-big": never
  readonly "draft.busy": never
  readonly "draft.wait": '#seconds'
  readonly "editor.extension": never
  readonly "editor.setting.lang": never
  readonly "editor.setting.lawFolder": never
  readonly "editor.decides": 'count' | '#total'
  readonly "editor.decides-all": never
  readonly "editor.decides-none": never
  readonly "editor.alone": never
  readonly "editor.thing.actor": never
  readonly "editor.thing.agency": never
  readonly "editor.thing.act": never
  readonly "editor.thing.fact": never
  readonly "editor.thing.answer": never
  readonly "editor.thing.given": never
  readonly "editor.thing.instrument": never
  readonly "editor.thing.norm": never
  readonly "editor.thing.eraser": never
  readonly "editor.thing.definition": never
  readonly "editor.thing.limit": never
  readonly "editor.thing.finding": never
  readonly "editor.thing.treatment": never
  readonly "editor.thing.case": never
  readonly "editor.thing.place": never
  readonly "editor.thing.circuit": never
  readonly "editor.thing.kind": never
  readonly "editor.thing.attestation": never
  readonly "editor.sources": never
  readonly "editor.fix.replace": 'name'
  readonly "editor.fix.missing-wording": 'language'
  readonly "editor.fix.missing-attestation": 'name'
  readonly "editor.fix.missing-source": never
  readonly "editor.fix.missing-citation": never
  readonly "editor.fix.missing-clause": 'name'
  readonly "editor.fix.missing-slot": never
  readonly "editor.fix.stray-fence": never
  readonly "editor.fix.dates-out-of-order": never
  readonly "editor.fix.duplicate-name": 'name'
  readonly "editor.fix.and-or-mixed": never
  readonly "editor.fix.idle-override": never
  readonly "editor.rename.nothing": never
  readonly "editor.rename.not-a-name": 'name'
  readonly "editor.rename.keyword": 'name'
  readonly "editor.rename.taken": 'name'
  readonly "editor.rename.unread": 'file'
  readonly "related.first-here": never
  readonly "related.also-here": never
  readonly "related.declared-here": never
  readonly "related.excludes": never
  readonly "examine.status.valid": never
  readonly "examine.status.not-on-checklist": never
  readonly "examine.status.duplicate": never
  readonly "examine.status.unreadable": never
  readonly "examine.status.no-address": never
  readonly "examine.status.no-petition-text": never
  readonly "examine.status.withdrawn": never
  readonly "examine.status.undecided": never
  readonly "examine.count": 'what' | 'count'
  readonly "examine.enough": 'valid' | 'needed'
  readonly "examine.short": 'by' | 'valid' | 'needed'
  readonly "examine.short-at-least": 'by' | 'valid' | 'needed'
  readonly "examine.open": 'valid' | 'needed' | 'left'
  readonly "examine.chance": 'chance'
  readonly "examine.chance-tiny": never
  readonly "examine.chance-most": never
  readonly "examine.reason.numbers": 'needed' | 'lines' | 'valid' | 'by'
  readonly "examine.reason.not-counted": 'list'
  readonly "examine.gate.yes": 'least' | 'needed'
  readonly "examine.gate.no": 'most' | 'needed'
  readonly "examine.gate.open": 'least' | 'most' | 'needed' | 'list'
  readonly "examine.suggestion.valid": never
  readonly "examine.suggestion.doubtful": never
  readonly "examine.suggestion.not-on-checklist": never
  readonly "examine.doubt.name-not-readable": never
  readonly "examine.doubt.agrees-in-part": never
  readonly "examine.doubt.same-name-elsewhere": never
  readonly "examine.doubt.like-name-at-the-address": never
  readonly "examine.why.last-same": never
  readonly "examine.why.last-part": never
  readonly "examine.why.last-one-letter": never
  readonly "examine.why.last-letters-swapped": never
  readonly "examine.why.last-two-letters": never
  readonly "examine.why.last-is-middle": never
  readonly "examine.why.last-begins": never
  readonly "examine.why.last-different": never
  readonly "examine.why.first-same": never
  readonly "examine.why.first-nickname": never
  readonly "examine.why.first-nickname-of-several": never
  readonly "examine.why.first-initial": never
  readonly "examine.why.first-is-middle": never
  readonly "examine.why.first-one-letter": never
  readonly "examine.why.first-letters-swapped": never
  readonly "examine.why.first-begins": never
  readonly "examine.why.first-missing": never
  readonly "examine.why.first-different": never
  readonly "examine.why.middle-same": never
  readonly "examine.why.middle-initial": never
  readonly "examine.why.middle-different": never
  readonly "examine.why.suffix-same": never
  readonly "examine.why.suffix-missing": never
  readonly "examine.why.suffix-different": never
  readonly "examine.why.order-turned": never
  readonly "examine.why.mrs": never
  readonly "examine.why.name-not-readable": never
  readonly "examine.why.address-same": never
  readonly "examine.why.address-near": never
  readonly "examine.why.address-other-unit": never
  readonly "examine.why.address-other-number": never
  readonly "examine.why.address-other-town": never
  readonly "examine.why.address-other": never
  readonly "examine.why.address-box": never
  readonly "examine.why.address-missing": never
  readonly "examine.why.address-not-listed": never
  readonly "examine.why.status-challenged": never
  readonly "examine.why.status-inactive": never
  readonly "examine.why.status-not-known": never
  readonly "examine.at.file": 'what'
  readonly "examine.at.row": 'row' | 'what'
  readonly "examine.at.cell": 'row' | 'column' | 'what'
  readonly "examine.at.rows": 'list'
  readonly "examine.at.columns": 'list'
  readonly "examine.at.more": 'list' | 'count'
  readonly "examine.at.other": 'what' | 'other'
  readonly "examine.mistake.empty": never
  readonly "examine.mistake.no-heading-row": never
  readonly "examine.mistake.two-columns-for-one": never
  readonly "examine.mistake.no-name-column": never
  readonly "examine.mistake.no-address-column": never
  readonly "examine.mistake.no-last-name": never
  readonly "examine.mistake.no-comma-in-name": never
  readonly "examine.mistake.more-cells-than-headings": never
  readonly "examine.mistake.cell-too-long": never
  readonly "examine.mistake.letters-lost": never
  readonly "examine.mistake.id-twice": never
  readonly "examine.mistake.another-town": 'named'
  readonly "examine.mistake.row-of-another-town": 'named'
  readonly "examine.mistake.no-voter": never
  readonly "examine.mistake.not-a-table": never
  readonly "examine.mistake.old-spreadsheet": never
  readonly "examine.mistake.spreadsheet-broken": never
  readonly "examine.mistake.quotes-broken": never
  readonly "examine.mistake.too-large": never
  readonly "examine.mistake.unfolds-too-much": never
  readonly "examine.mistake.too-many-rows": never
  readonly "examine.mistake.too-many-columns": never
  readonly "examine.mistake.far-cell": never
  readonly "examine.note.encoding-guessed": 'named'
  readonly "examine.note.encoding-repaired": never
  readonly "examine.note.left-out-pending": never
  readonly "examine.note.left-out-under-age": never
  readonly "examine.note.left-out-footer": never
  readonly "examine.note.left-out-headings": never
  readonly "examine.note.row-before-headings": never
  readonly "examine.note.column-not-read": never
  readonly "examine.note.no-first-name": never
  readonly "examine.note.no-address": never
  readonly "examine.note.person-twice": never
  readonly "examine.note.status-challenged": never
  readonly "examine.note.status-inactive": never
  readonly "examine.note.status-not-known": never
  readonly "examine.note.left-out-removed": never
  readonly "examine.note.other-sheets-not-read": never
  readonly "fidelity.title": never
  readonly "fidelity.lead": never
  readonly "fidelity.summary": '#rules' | 'counts'
  readonly "fidelity.count": 'count' | 'grade'
  readonly "fidelity.states": never
  readonly "fidelity.states-note": never
  readonly "fidelity.headings": never
  readonly "fidelity.headings-note": never
  readonly "fidelity.other": never
  readonly "fidelity.place": never
  readonly "fidelity.heading": never
  readonly "fidelity.all": never
  readonly "fidelity.rules": never
  readonly "fidelity.rule": never
  readonly "fidelity.text": never
  readonly "fidelity.says": never
  readonly "fidelity.grade": never
  readonly "fidelity.sources": never
  readonly "fidelity.reviewed": never
  readonly "fidelity.cases": never
  readonly "fidelity.no-case": never
  readonly "fidelity.some-cases": 'count' | 'cases'
  readonly "fidelity.no-cases-here": never
  readonly "fidelity.untouched": 'count'
  readonly "fidelity.open": never
  readonly "fidelity.open.question": never
  readonly "fidelity.open.contest": never
  readonly "fidelity.open.text": never
  readonly "fidelity.open.reading": never
  readonly "fidelity.text-line": 'title' | 'count' | 'day'
  readonly "fidelity.questions": never
  readonly "fidelity.questions-note": never
  readonly "fidelity.questions-summary": '#questions' | 'counts'
  readonly "fidelity.question": never
  readonly "fidelity.answer": never
  readonly "fidelity.rests": never
  readonly "fidelity.rests-none": never
  readonly "fidelity.csv": never
  readonly "fidelity.json": never
  readonly "unknown.title": never
  readonly "unknown.lead": never
  readonly "unknown.summary": '#texts' | '#lines' | '#rules'
  readonly "unknown.missing": never
  readonly "unknown.unconfirmed": never
  readonly "unknown.where": never
  readonly "unknown.maker": 'maker'
  readonly "unknown.no-address": never
  readonly "finding.ceiling-breach": 'name' | 'limit' | 'when' | 'says' | 'other' | 'where'
  readonly "finding.conflict": 'name' | 'others' | 'when' | 'where'
  readonly "finding.dead-norm": 'name' | 'where'
  readonly "finding.doubtful-norm": 'name' | 'others' | 'when' | 'where'
  readonly "finding.floor-breach": 'name' | 'limit' | 'when' | 'says' | 'other' | 'where'
  readonly "finding.gap": 'name' | 'act' | 'when'
  readonly "finding.idle-treatment": 'name' | 'code'
  readonly "finding.no-none": 'name' | 'fact' | 'acts'
  readonly "finding.redundant-norm": 'name'
  readonly "finding.scope-in-caution": 'name' | 'said'
  readonly "finding.too-involved": 'name'
  readonly "finding.void-norm": 'name' | 'act' | 'others' | 'where'
  readonly "finding.and-or-mixed": never
  readonly "finding.circular-overrides": 'names'
  readonly "finding.dates-out-of-order": 'later' | 'earlier'
  readonly "finding.dead-exception": 'name'
  readonly "finding.duplicate-name": 'name'
  readonly "finding.idle-override": 'name'
  readonly "finding.impossible-case": 'name'
  readonly "finding.impossible-condition": 'name'
  readonly "finding.instrument-missing": 'name'
  readonly "finding.instrument-repeated": 'name'
  readonly "finding.kind-cannot-bind": 'kind'
  readonly "finding.missing-attestation": 'title'
  readonly "finding.missing-citation": 'name'
  readonly "finding.missing-clause": 'name' | 'clause'
  readonly "finding.missing-source": 'name'
  readonly "finding.missing-slot": 'clause' | 'name'
  readonly "finding.nested-too-deep": 'most'
  readonly "finding.never-applies": 'name'
  readonly "finding.not-an-address": 'text'
  readonly "finding.not-a-date": 'text'
  readonly "finding.not-ordered": 'fact'
  readonly "finding.not-text": never
  readonly "finding.sensitivity-out-of-range": 'value'
  readonly "finding.stray-fence": never
  readonly "finding.syntax": 'found' | 'expected' | 'within' | 'keyword'
  readonly "finding.too-large": 'size' | 'most'
  readonly "finding.too-many-rules": 'count' | 'most'
  readonly "finding.unknown-act": 'name' | 'nearest'
  readonly "finding.unknown-actor": 'name' | 'nearest'
  readonly "finding.unknown-agency": 'name' | 'nearest'
  readonly "finding.unknown-answer": 'name' | 'fact' | 'known' | 'nearest'
  readonly "finding.unknown-attestation": 'name' | 'nearest'
  readonly "finding.unknown-circuit": 'name' | 'nearest'
  readonly "finding.unknown-definition": 'name' | 'nearest'
  readonly "finding.unknown-fact": 'name' | 'nearest'
  readonly "finding.unknown-instrument": 'name' | 'nearest'
  readonly "finding.unknown-kind": 'name' | 'nearest'
  readonly "finding.unknown-limit": 'name' | 'nearest'
  readonly "finding.unknown-norm": 'name' | 'nearest'
  readonly "finding.unknown-place": 'name' | 'nearest'
  readonly "finding.unknown-slot": 'name' | 'nearest'
  readonly "finding.unknown-treatment": 'name' | 'nearest'
  readonly "finding.missing-wording": 'name' | 'language'
  readonly "found.nearest": 'name'
  readonly "found.order": 'name' | 'order'
  readonly "found.when": 'when'
  readonly "found.expected": 'names'
  readonly "found.keyword": 'name'
  readonly "found.a-name": never
  readonly "head.home": never
  readonly "head.ask": never
  readonly "head.towns": never
  readonly "head.town": 'place'
  readonly "head.card": 'place'
  readonly "head.map": never
  readonly "head.changes": never
  readonly "head.compare": never
  readonly "head.law": never
  readonly "head.text": 'text'
  readonly "head.coverage": never
  readonly "head.fidelity": never
  readonly "head.unknown": never
  readonly "head.topic": 'topic'
  readonly "head.beyond": never
  readonly "head.clock": never
  readonly "head.petitions": never
  readonly "head.petition": never
  readonly "head.sheets": never
  readonly "head.draft": never
  readonly "head.guide": 'title'
  readonly "head.languages": never
  readonly "head.offline": never
  readonly "offline.title": never
  readonly "offline.label": never
  readonly "offline.bar": 'day' | 'law'
  readonly "offline.without": never
  readonly "offline.instead": never
  readonly "offline.search": never
  readonly "offline.unsent": never
  readonly "offline.how": never
  readonly "offline.forget": never
  readonly "offline.forgotten": never
  readonly "frame.main": never
  readonly "frame.menu": never
  readonly "frame.search": never
  readonly "frame.ask": never
  readonly "frame.detainer": never
  readonly "frame.places": never
  readonly "frame.changed": never
  readonly "frame.change": never
  readonly "frame.law": never
  readonly "frame.leave": never
  readonly "frame.towns": never
  readonly "frame.map": never
  readonly "frame.years": never
  readonly "frame.compare": never
  readonly "frame.ways": never
  readonly "frame.petitions": never
  readonly "frame.workshop": never
  readonly "error.search": never
  readonly "error.ways": never
  readonly "error.ask": never
  readonly "error.towns": never
  readonly "error.changed": never
  readonly "error.law": never
  readonly "error.home": never
  readonly "frame.begun": never
  readonly "frame.audit": never
  readonly "help.program": never
  readonly "help.usage": never
  readonly "help.arguments": never
  readonly "help.options": never
  readonly "help.commands": never
  readonly "help.any-options": never
  readonly "help.any-command": never
  readonly "help.example": never
  readonly "help.examples": never
  readonly "help.choices": 'choices'
  readonly "help.default": 'value'
  readonly "help.help": never
  readonly "help.version-option": never
  readonly "help.language": never
  readonly "help.json": never
  readonly "help.markdown": never
  readonly "help.more": 'install'
  readonly "help.act": never
  readonly "help.only-act": never
  readonly "help.actor": never
  readonly "help.agency": never
  readonly "help.agency-each": never
  readonly "help.place": never
  readonly "help.place-or-ocd": never
  readonly "help.place-laid": never
  readonly "help.day": never
  readonly "help.day-unnamed": never
  readonly "help.fact": never
  readonly "help.database": never
  readonly "help.table": never
  readonly "help.engine": never
  readonly "help.ask": never
  readonly "help.ask.record": never
  readonly "help.interview": never
  readonly "help.acts": never
  readonly "help.facts": never
  readonly "help.agencies": never
  readonly "help.agencies.place": never
  readonly "help.standing": never
  readonly "help.where": never
  readonly "help.where.all": never
  readonly "help.timeline": never
  readonly "help.claim": never
  readonly "help.claim.verdict": never
  readonly "help.verify": never
  readonly "help.verify.file": never
  readonly "help.verify.files": never
  readonly "help.verify.layout": never
  readonly "help.show": never
  readonly "help.show.name": never
  readonly "help.version": never
  readonly "help.clock": never
  readonly "help.clock.way": never
  readonly "help.clock.meeting": never
  readonly "help.clock.adopted": never
  readonly "help.clock.filed": never
  readonly "help.clock.returned": never
  readonly "help.clock.day": never
  readonly "help.clock.count": never
  readonly "help.clock.inhabitants": never
  readonly "help.clock.moved-from": never
  readonly "help.clock.on": never
  readonly "help.compare": never
  readonly "help.compare.first": never
  readonly "help.compare.second": never
  readonly "help.compare.text": never
  readonly "help.compare.on": never
  readonly "help.gaps": never
  readonly "help.gaps.from": never
  readonly "help.gaps.to": never
  readonly "help.coverage": never
  readonly "help.coverage.texts": never
  readonly "help.coverage.model": never
  readonly "help.coverage.csv": never
  readonly "help.scenarios": never
  readonly "help.scenarios.between": never
  readonly "help.scenarios.count": never
  readonly "help.scenarios.seed": never
  readonly "help.scenarios.whole": never
  readonly "help.decisive": never
  readonly "help.decisive.in": never
  readonly "help.new": never
  readonly "help.new.instrument": never
  readonly "help.new.id": never
  readonly "help.new.place": never
  readonly "help.new.kind": never
  readonly "help.new.into": never
  readonly "help.registry": never
  readonly "help.registry.check": never
  readonly "help.situations": never
  readonly "help.situations.words": never
  readonly "help.situations.place": never
  readonly "help.situations.reader": never
  readonly "help.beyond": never
  readonly "help.beyond.words": never
  readonly "help.check": never
  readonly "help.check.paths": never
  readonly "help.check.against": never
  readonly "help.check.accepted": never
  readonly "help.check.acts": never
  readonly "help.check.format": never
  readonly "help.check.codes": never
  readonly "help.fmt": never
  readonly "help.fmt.paths": never
  readonly "help.fmt.check": never
  readonly "help.lsp": never
  readonly "help.lsp.folder": never
  readonly "help.lsp.stdio": never
  readonly "help.compile": never
  readonly "help.compile.if-changed": never
  readonly "help.alters": never
  readonly "help.alters.before": never
  readonly "help.alters.after": never
  readonly "help.alters.folder": never
  readonly "help.alters.markdown": never
  readonly "help.alters.exit-code": never
  readonly "help.alters.sides": never
  readonly "help.alters.codes": never
  readonly "help.mcp": never
  readonly "help.audit": never
  readonly "help.audit.files": never
  readonly "help.audit.layout": never
  readonly "help.audit.place": never
  readonly "help.audit.agency": never
  readonly "help.audit.report": never
  readonly "help.audit.no-findings": never
  readonly "help.audit.illinois-year": never
  readonly "help.audit.small": never
  readonly "help.audit.columns": never
  readonly "help.audit.layout-of": never
  readonly "help.audit.layout-file": never
  readonly "help.audit.template": never
  readonly "help.audit.template.act": never
  readonly "help.audit.template.on": never
  readonly "help.audit.template.sensitive": never
  readonly "help.audit.template.out": never
  readonly "help.audit.template.force": never
  readonly "help.sql": never
  readonly "help.sql.act": never
  readonly "help.sql.place": never
  readonly "help.sql.within": never
  readonly "help.sql.agency": never
  readonly "help.sql.place-column": never
  readonly "help.sql.agency-column": never
  readonly "help.sql.on": never
  readonly "help.sql.day-column": never
  readonly "help.sql.day-texts": never
  readonly "help.sql.table": never
  readonly "help.sql.column": never
  readonly "help.sql.only": never
  readonly "help.sql.numbers": never
  readonly "help.sql.dialect": never
  readonly "help.sql.group": never
  readonly "help.sql.view": never
  readonly "help.sql.prefix": never
  readonly "help.sql.test": never
  readonly "help.sql.done-column": never
  readonly "help.log": never
  readonly "help.log.begin": never
  readonly "help.log.origin": never
  readonly "help.log.instead": never
  readonly "help.log.publish": never
  readonly "help.log.delay": never
  readonly "help.log.verify": never
  readonly "help.log.where": never
  readonly "help.log.key": never
  readonly "help.log.witness": never
  readonly "help.log.since": never
  readonly "help.log.receipt": never
  readonly "help.log.witnessed": never
  readonly "help.log.cosigned": never
  readonly "help.log.witnesses": never
  readonly "help.data": never
  readonly "help.data.backup": never
  readonly "help.data.backup.file": never
  readonly "help.data.backup.replace": never
  readonly "help.data.restore": never
  readonly "help.data.restore.file": never
  readonly "help.data.restore.replace": never
  readonly "help.settings": never
  readonly "help.settings.markdown": never
  readonly "help.account": never
  readonly "help.account.administrator": never
  readonly "help.account.email": never
  readonly "help.account.name": never
  readonly "help.account.administrator.place": never
  readonly "help.account.again": never
  readonly "help.account.address": never
  readonly "help.account.list": never
  readonly "help.account.grant": never
  readonly "help.account.revoke": never
  readonly "help.account.role": never
  readonly "help.account.confirm": never
  readonly "help.account.confirm.email": never
  readonly "history.title": 'what' | 'place'
  readonly "history.about": 'place' | 'what'
  readonly "history.lead": 'word'
  readonly "history.lead.since": 'when' | 'word'
  readonly "history.from": 'day'
  readonly "history.since": 'day'
  readonly "history.by": 'day'
  readonly "history.between": 'after' | 'day'
  readonly "history.until": 'day'
  readonly "history.until-by": 'day'
  readonly "history.until-between": 'after' | 'day'
  readonly "history.always": never
  readonly "history.now": never
  readonly "history.perhaps": 'when' | 'answers'
  readonly "history.vote": 'day'
  readonly "history.vote.says": never
  readonly "history.vote.told": never
  readonly "history.drawing": 'eras'
  readonly "history.band": 'word' | 'when'
  readonly "history.striped": never
  readonly "history.years": never
  readonly "history.answer": never
  readonly "history.map": never
  readonly "history.changed": never
  readonly "history.of-place": 'place'
  readonly "history.acts": never
  readonly "situation-map.title": 'what'
  readonly "situation-map.about": 'what'
  readonly "situation-map.lead": 'day'
  readonly "situation-map.days": never
  readonly "situation-map.first": 'day'
  readonly "situation-map.by": 'day'
  readonly "situation-map.drawing": never
  readonly "situation-map.shade": never
  readonly "situation-map.choose": never
  readonly "situation-map.places": never
  readonly "situation-map.others": 'state'
  readonly "situation-map.list": never
  readonly "situation-map.acts": never
  readonly "changed.votes": never
  readonly "changed.elsewhere": never
  readonly "changed.own": never
  readonly "changed.by": 'day'
  readonly "changed.texts": never
  readonly "changed.silent": never
  readonly "changed.perhaps": never
  readonly "changed.known.official": never
  readonly "changed.known.partial": never
  readonly "changed.known.secondary": never
  readonly "changed.known.unconfirmed": never
  readonly "interview.welcome": never
  readonly "interview.place": never
  readonly "interview.day": never
  readonly "interview.act": never
  readonly "interview.type": never
  readonly "interview.unknown": never
  readonly "interview.done": never
  readonly "interview.undone": never
  readonly "interview.cancelled": never
  readonly "interview.back": never
  readonly "problem.unknown-place": 'name'
  readonly "problem.ambiguous-place": 'name' | 'names'
  readonly "problem.unknown-agency": 'name'
  readonly "problem.unclear-agency": 'name'
  readonly "problem.agency-elsewhere": 'name' | 'names'
  readonly "problem.unknown-act": 'name'
  readonly "problem.unknown-actor": 'name'
  readonly "problem.unknown-fact": 'name'
  readonly "problem.unknown-answer": 'name' | 'fact'
  readonly "problem.not-a-day": 'name'
  readonly "problem.impossible": 'facts'
  readonly "problem.nearest": 'names'
  readonly "problem.answers": 'names'
  readonly "count.more": 'code' | 'count'
  readonly "count.findings": 'errors' | 'warnings'
  readonly "problem.facts.unknown-fact": never
  readonly "problem.facts.unknown-answer": never
  readonly "problem.facts.impossible": never
  readonly "log.bad-name": 'name'
  readonly "log.there-already": 'name'
  readonly "log.same-name": 'name'
  readonly "log.begun": 'name' | 'file'
  readonly "log.bad-delay": never
  readonly "log.none": never
  readonly "log.other-key": never
  readonly "log.ahead": never
  readonly "log.unreadable": never
  readonly "log.key-broken": 'file'
  readonly "log.published": 'added' | 'size' | 'folder'
  readonly "log.checked": 'name' | 'size'
  readonly "log.checked-since": 'name' | 'size'
  readonly "log.witnessed": 'name' | 'day'
  readonly "log.witnesses-kept": 'names'
  readonly "log.not-witnessed": never
  readonly "log.not-a-key": 'key'
  readonly "log.no-file": 'file'
  readonly "log.no-receipt": never
  readonly "log.fault.no-checkpoint": never
  readonly "log.fault.not-a-checkpoint": never
  readonly "log.fault.not-signed": never
  readonly "log.fault.other-log": never
  readonly "log.fault.shrunk": never
  readonly "log.fault.rewritten": never
  readonly "log.fault.other-root": never
  readonly "log.fault.no-file": 'at'
  readonly "log.fault.bad-file": 'at'
  readonly "log.fault.not-in-it": 'at'
  readonly "mail.title": 'agency'
  readonly "mail.link": never
  readonly "mail.own": never
  readonly "mail.of-server": never
  readonly "mail.none": never
  readonly "mail.host": never
  readonly "mail.port": never
  readonly "mail.security": never
  readonly "mail.security.tls": never
  readonly "mail.security.starttls": never
  readonly "mail.security.none": never
  readonly "mail.user": never
  readonly "mail.password": never
  readonly "mail.password.hint": never
  readonly "mail.password.there": never
  readonly "mail.sender": never
  readonly "mail.keep": never
  readonly "mail.kept": never
  readonly "mail.try.title": never
  readonly "mail.try": never
  readonly "mail.try.subject": 'agency'
  readonly "mail.try.text": 'agency'
  readonly "mail.came.sent": never
  readonly "mail.came.refused": never
  readonly "mail.came.down": never
  readonly "mail.came.no-mail": never
  readonly "mail.came.password": never
  readonly "mail.came.inside": never
  readonly "mail.came.port": never
  readonly "mail.came.unknown": never
  readonly "mail.problem.host": never
  readonly "mail.problem.port": never
  readonly "mail.problem.security": never
  readonly "mail.problem.open": never
  readonly "mail.problem.password": never
  readonly "mail.problem.sender": never
  readonly "mail.problem.inside": never
  readonly "mail.problem.unknown": never
  readonly "mail.remove": never
  readonly "mail.remove.what": never
  readonly "mail.remove.sure": never
  readonly "paper.reply.title": never
  readonly "paper.reply.to": 'asker' | 'day'
  readonly "paper.reply.asked": 'wanted' | 'paper'
  readonly "paper.reply.said": 'verdict'
  readonly "paper.reply.done": 'done'
  readonly "paper.reply.rules": never
  readonly "paper.reply.judge": never
  readonly "paper.notice.title": never
  readonly "paper.notice.asked": 'day' | 'agency' | 'wanted'
  readonly "paper.notice.paper": 'paper'
  readonly "paper.notice.no-paper": never
  readonly "paper.notice.yes": never
  readonly "paper.notice.no": never
  readonly "paper.notice.later": never
  readonly "paper.notice.silent": never
  readonly "paper.consent.title": never
  readonly "paper.consent.asked": 'agency'
  readonly "paper.consent.free": never
  readonly "paper.consent.lawyer": never
  readonly "paper.consent.no": never
  readonly "paper.consent.with": never
  readonly "paper.consent.yes": never
  readonly "paper.consent.sign": never
  readonly "paper.consent.kept": never
  readonly "paper.record.title": never
  readonly "paper.record.field": never
  readonly "paper.record.value": never
  readonly "paper.record.law": never
  readonly "paper.record.receipt": never
  readonly "paper.record.agency": never
  readonly "paper.draft": never
  readonly "effect.binding": never
  readonly "effect.advice": never
  readonly "effect.disputed": never
  readonly "effect.after-enactment": never
  readonly "effect.undoes": never
  readonly "body.voters": never
  readonly "body.petitioners": never
  readonly "body.clerk": never
  readonly "body.board": never
  readonly "body.council": never
  readonly "body.department": never
  readonly "body.sheriff": never
  readonly "body.state-council": never
  readonly "body.legislature": never
  readonly "body.law": never
  readonly "anchor.meeting": never
  readonly "anchor.adoption": never
  readonly "anchor.filing": never
  readonly "anchor.return": never
  readonly "anchor.vote": never
  readonly "anchor.hearing": never
  readonly "anchor.first-hearing": never
  readonly "anchor.request": never
  readonly "anchor.agenda": never
  readonly "anchor.next-annual-meeting": never
  readonly "anchor.moved-from": never
  readonly "anchor.step": 'step'
  readonly "base.checklist": never
  readonly "base.votes-for-governor": never
  readonly "base.registered-before-state-election": never
  readonly "weekday.sunday": never
  readonly "weekday.monday": never
  readonly "weekday.tuesday": never
  readonly "weekday.wednesday": never
  readonly "weekday.thursday": never
  readonly "weekday.friday": never
  readonly "weekday.saturday": never
  readonly "clock.day": 'weekday' | 'day'
  readonly "clock.by": 'day'
  readonly "clock.by-hour": 'time' | 'day'
  readonly "clock.on": 'day'
  readonly "clock.at": 'time' | 'day'
  readonly "clock.window": 'from' | 'through'
  readonly "clock.instant": 'time' | 'day'
  readonly "clock.waits": 'anchors'
  readonly "clock.waits-hour": 'anchors'
  readonly "clock.until": 'what'
  readonly "clock.unset": never
  readonly "clock.perhaps": 'moment'
  readonly "clock.in-doubt": never
  readonly "clock.late": 'start' | 'given'
  readonly "clock.perhaps-late": 'start' | 'given'
  readonly "clock.before": 'start' | 'given' | 'than' | 'other'
  readonly "clock.office-hours": 'source'
  readonly "clock.office-closes": 'time'
  readonly "clock.office-hours-plain": never
  readonly "clock.how": never
  readonly "clock.work.from": 'anchor' | 'day'
  readonly "clock.work.from-instant": 'anchor' | 'time' | 'day'
  readonly "clock.work.excluded-first": 'source'
  readonly "clock.work.excluded-both": 'source'
  readonly "clock.work.counted-back": '#count' | 'day'
  readonly "clock.work.counted-on": '#count' | 'day'
  readonly "clock.work.weekday": 'nth' | 'weekday' | 'day'
  readonly "clock.work.hours": '#count' | 'time' | 'day'
  readonly "clock.work.closed-weekend": 'day'
  readonly "clock.work.closed-holiday": 'day' | 'holiday' | 'source'
  readonly "clock.work.rolled": 'time' | 'day' | 'source'
  readonly "clock.work.rolled-unsettled": 'time' | 'day' | 'source'
  readonly "clock.work.later": 'moment'
  readonly "clock.work.moved": 'day' | 'says'
  readonly "clock.nth.1": never
  readonly "clock.nth.2": never
  readonly "clock.nth.3": never
  readonly "clock.nth.4": never
  readonly "clock.nth.5": never
  readonly "clock.needs": 'number'
  readonly "clock.needs-unknown": 'base'
  readonly "clock.of": 'says' | 'number' | 'count' | 'base'
  readonly "clock.version-through": 'through'
  readonly "clock.version-unconfirmed": 'version'
  readonly "clock.version-from": 'from'
  readonly "clock.version": 'from' | 'through'
  readonly "clock.version-before": 'from'
  readonly "clock.title": never
  readonly "clock.lead": never
  readonly "clock.place": never
  readonly "clock.way": never
  readonly "clock.show": never
  readonly "clock.ways-in": 'place'
  readonly "clock.ways-lead": never
  readonly "clock.untouched": never
  readonly "clock.displaced": 'way'
  readonly "clock.not-yet": 'day' | 'from'
  readonly "clock.no-longer": 'day' | 'through'
  readonly "clock.perhaps-not-yet": 'from' | 'day'
  readonly "clock.stood": 'day'
  readonly "clock.law-of": 'day'
  readonly "clock.law-of-both": 'first' | 'last'
  readonly "clock.unused": 'what'
  readonly "clock.unused-count": never
  readonly "clock.unused-inhabitants": never
  readonly "clock.unused-on": never
  readonly "clock.next-meeting": 'day'
  readonly "clock.next-meeting-late": 'moment'
  readonly "clock.next-meeting-source": 'says' | 'source'
  readonly "clock.no-next-meeting": never
  readonly "clock.barred": never
  readonly "clock.first": never
  readonly "clock.next": never
  readonly "clock.undone": never
  readonly "clock.not-known": never
  readonly "clock.cautions": never
  readonly "clock.dates": never
  readonly "clock.step": never
  readonly "clock.who": never
  readonly "clock.when": never
  readonly "clock.statute": never
  readonly "clock.signatures": never
  readonly "clock.voters": 'base'
  readonly "clock.inhabitants": never
  readonly "clock.field.meeting": never
  readonly "clock.field.adoption": never
  readonly "clock.field.filing": never
  readonly "clock.field.return": never
  readonly "clock.field.vote": never
  readonly "clock.field.hearing": never
  readonly "clock.field.first-hearing": never
  readonly "clock.field.request": never
  readonly "clock.field.agenda": never
  readonly "clock.field.next-annual-meeting": never
  readonly "clock.field.moved-from": never
  readonly "clock.field.on": never
  readonly "clock.local-time": never
  readonly "clock.calendar": never
  readonly "clock.calendar-file": never
  readonly "clock.calendar-feed": never
  readonly "clock.calendar-lasting": never
  readonly "clock.calendar-open": never
  readonly "clock.calendar-name": 'way' | 'place'
  readonly "clock.choose": never
  readonly "clock.no-place": 'place'
  readonly "clock.no-place-given": never
  readonly "clock.no-way": 'way' | 'place'
  readonly "clock.bad-day": 'day'
  readonly "clock.bad-instant": 'instant'
  readonly "clock.bad-count": 'count'
  readonly "clock.no-ways": never
  readonly "clock.empty": never
  readonly "mistake.not-yaml": 'words'
  readonly "mistake.not-a-procedure": never
  readonly "mistake.unknown-procedure": 'words'
  readonly "mistake.wrong-field": 'words' | 'field'
  readonly "mistake.unknown-field": 'words'
  readonly "mistake.missing-field": 'field'
  readonly "mistake.unknown-rule": 'words' | 'field'
  readonly "mistake.repeated-name": 'words'
  readonly "mistake.move-not-open": 'words'
  readonly "mistake.unknown-story": 'words'
  readonly "state.draft": never
  readonly "state.circulating": never
  readonly "state.filed": never
  readonly "state.returned": never
  readonly "state.certified": never
  readonly "state.warned": never
  readonly "state.voted": never
  readonly "state.adopted": never
  readonly "state.in-force": never
  readonly "state.disapproved": never
  readonly "state.rescinded": never
  readonly "state.refused": never
  readonly "state.superseded": never
  readonly "state.struck": never
  readonly "move.circulate": never
  readonly "move.file": never
  readonly "move.return": never
  readonly "move.supplement": never
  readonly "move.certify": never
  readonly "move.fall-short": never
  readonly "move.refuse": never
  readonly "move.warn": never
  readonly "move.approve": never
  readonly "move.reject": never
  readonly "move.speak-from-the-floor": never
  readonly "move.adopt": never
  readonly "move.take-effect": never
  readonly "move.rescind": never
  readonly "move.replace": never
  readonly "move.strike": never
  readonly "doer.petitioners": never
  readonly "doer.clerk": never
  readonly "doer.board": never
  readonly "doer.voters": never
  readonly "doer.maker": never
  readonly "doer.law": never
  readonly "doer.court-or-legislature": never
  readonly "stage.proposed": never
  readonly "stage.voted": never
  readonly "stage.adopted": never
  readonly "stage.in-force": never
  readonly "stage.followed": never
  readonly "happened.on": 'day'
  readonly "happened.between": 'after' | 'before'
  readonly "happened.by": 'before'
  readonly "happened.after": 'after'
  readonly "happened.unknown": never
  readonly "story.title": never
  readonly "story.lead": never
  readonly "story.stands": 'state'
  readonly "story.otherwise": 'title'
  readonly "story.texts": never
  readonly "story.texts-lead": never
  readonly "story.compare": 'first' | 'second'
  readonly "story.events": never
  readonly "story.unknown-text": never
  readonly "story.same": never
  readonly "story.way": 'way'
  readonly "story.counts.yes": 'count'
  readonly "story.counts.no": 'count'
  readonly "story.counts.needed": 'count'
  readonly "story.counts.certified": 'count'
  readonly "story.picture": never
  readonly "story.picture-lead": never
  readonly "story.picture-all": never
  readonly "story.from": never
  readonly "story.to": never
  readonly "story.who": never
  readonly "story.what": never
  readonly "story.places": 'place'
  readonly "story.waiting": never
  readonly "story.waiting-lead": never
  readonly "story.waited": 'day' | '#count'
  readonly "story.desk": never
  readonly "story.desk-none": never
  readonly "story.passed": never
  readonly "story.now": never
  readonly "sheets.title": never
  readonly "sheets.lead": never
  readonly "sheets.law": never
  readonly "sheets.other-law": never
  readonly "sheets.place": never
  readonly "sheets.meeting": never
  readonly "sheets.text": never
  readonly "sheets.pages": never
  readonly "sheets.check": never
  readonly "sheets.print": never
  readonly "sheets.kept": never
  readonly "sheets.head": 'place'
  readonly "sheets.asks": 'place' | 'day'
  readonly "sheets.asks-open": 'place'
  readonly "sheets.number": never
  readonly "sheets.name": never
  readonly "sheets.signature": never
  readonly "sheets.address": never
  readonly "sheets.page": 'page' | 'pages' | 'place' | 'when'
  readonly "sheets.page-open": 'page' | 'pages' | 'place'
  readonly "sheets.too-long": never
  readonly "sheets.no-text": never
  readonly "sheets.bad-pages": never
  readonly "sheets.fine": never
  readonly "sheets.look": never
  readonly "trap.mixed": 'words'
  readonly "trap.two-choices": 'words'
  readonly "trap.two-questions": never
  readonly "trap.opinion": 'words'
  readonly "trap.ordinance": 'words'
  readonly "trap.other-body": 'words'
  readonly "trap.no-question": never
  readonly "trap.empty": never
  readonly "sheets.nav": never
  readonly "story.public.open": never
  readonly "story.public.needed": 'count'
  readonly "story.public.how": never
  readonly "story.public.valid": 'count'
  readonly "story.public.meeting": 'day'
  readonly "story.public.deadline": 'day'
  readonly "story.public.article": never
  readonly "story.public.done": never
  readonly "story.public.votes": 'yes' | 'no'
  readonly "story.public.waited": 'day' | '#count'
  readonly "story.public.document": never
  readonly "story.public.document-lead": never
  readonly "document.recorded": 'act'
  readonly "document.unwritten": never
  readonly "policy.title": never
  readonly "policy.agencies": never
  readonly "policy.agencies.none": never
  readonly "policy.of": 'agency'
  readonly "policy.to-sign": never
  readonly "policy.review": never
  readonly "policy.back.agencies": never
  readonly "policy.back": never
  readonly "policy.none-adopted": never
  readonly "policy.holds": 'number' | 'day' | 'office'
  readonly "policy.coming": 'number' | 'day'
  readonly "policy.office.chief": never
  readonly "policy.office.sheriff": never
  readonly "policy.office.commissioner": never
  readonly "policy.office.director": never
  readonly "policy.office.constable": never
  readonly "policy.office.board": never
  readonly "policy.versions": never
  readonly "policy.version": 'number'
  readonly "policy.version.read": 'moment'
  readonly "policy.version.adopted": never
  readonly "policy.version.title": 'agency' | 'number'
  readonly "policy.version.lead": 'count'
  readonly "policy.adopted": 'day' | 'office'
  readonly "policy.send": never
  readonly "policy.send.next": never
  readonly "policy.send.lead": never
  readonly "policy.send.file": never
  readonly "policy.send.hint": never
  readonly "policy.send.typed": never
  readonly "policy.send.text": never
  readonly "policy.send.button": never
  readonly "policy.refused.nothing": never
  readonly "policy.refused.busy": never
  readonly "policy.refused.too-much": never
  readonly "policy.refused.scanned": never
  readonly "policy.refused.macros": never
  readonly "policy.refused.encrypted": never
  readonly "policy.refused.not-what-it-says": never
  readonly "policy.refused.too-large": never
  readonly "policy.refused.unfolds-too-much": never
  readonly "policy.refused.empty": never
  readonly "policy.refused.broken": never
  readonly "policy.refused.old-word": never
  readonly "policy.refused.kind": never
  readonly "policy.note.pages": 'pages'
  readonly "policy.note.tracked": never
  readonly "policy.standing.has": never
  readonly "policy.standing.stricter": never
  readonly "policy.standing.looser": never
  readonly "policy.standing.lacks": never
  readonly "policy.standing.open": never
  readonly "policy.standing.unread": never
  readonly "policy.standing.stale": never
  readonly "policy.means.has": never
  readonly "policy.means.stricter": never
  readonly "policy.means.looser": never
  readonly "policy.means.lacks": never
  readonly "policy.means.open": never
  readonly "policy.means.unread": never
  readonly "policy.means.stale": never
  readonly "policy.instead": never
  readonly "policy.decide.next": '#count'
  readonly "policy.decide.save": never
  readonly "policy.text": never
  readonly "policy.text.lead": 'count'
  readonly "policy.text.pages": never
  readonly "policy.redline": never
  readonly "policy.redline.title": 'agency' | 'from' | 'number'
  readonly "policy.redline.from": never
  readonly "policy.redline.nothing": never
  readonly "policy.redline.count": 'changed' | 'same'
  readonly "policy.redline.new": 'at'
  readonly "policy.redline.gone": 'at'
  readonly "policy.redline.changed": 'before' | 'after'
  readonly "policy.told": never
  readonly "policy.told.go": never
  readonly "policy.told.title": 'agency'
  readonly "policy.told.from": 'day'
  readonly "policy.told.draft": never
  readonly "policy.told.none": never
  readonly "policy.told.own": never
  readonly "policy.told.what": 'model'
  readonly "policy.readers": never
  readonly "policy.readers.title": 'agency' | 'number'
  readonly "policy.readers.waiting": never
  readonly "policy.readers.signed": never
  readonly "policy.readers.all": never
  readonly "policy.reminded": 'day'
  readonly "policy.carry": never
  readonly "policy.carry.what": '#count' | 'number'
  readonly "policy.component": 'at' | 'of'
  readonly "policy.model-says": never
  readonly "policy.proposed": never
  readonly "policy.proposed.what": never
  readonly "policy.proposed.none": never
  readonly "policy.passage": 'at'
  readonly "policy.confidence.likely": never
  readonly "policy.confidence.perhaps": never
  readonly "policy.confidence.faint": never
  readonly "policy.confidence.chosen": never
  readonly "policy.others": never
  readonly "policy.others.hint": never
  readonly "policy.decide": never
  readonly "policy.decide.has": never
  readonly "policy.decide.has.what": never
  readonly "policy.decide.differs": never
  readonly "policy.decide.differs.what": never
  readonly "policy.decide.lacks": never
  readonly "policy.decide.lacks.what": never
  readonly "policy.decide.unread": never
  readonly "policy.decide.unread.what": never
  readonly "policy.stale": never
  readonly "policy.decide.problem.kind": never
  readonly "policy.decide.problem.passages": never
  readonly "policy.decide.problem.number": never
  readonly "policy.decide.problem.change": never
  readonly "policy.decide.problem.adopted": never
  readonly "policy.change": never
  readonly "policy.change.what": never
  readonly "policy.change.modality": never
  readonly "policy.change.same": never
  readonly "policy.change.dropped": 'exception'
  readonly "policy.change.added": never
  readonly "policy.change.added-more": never
  readonly "policy.change.none": never
  readonly "policy.change.duties": 'duties'
  readonly "policy.adopt": never
  readonly "policy.adopt.title": 'agency' | 'number'
  readonly "policy.adopt.again": never
  readonly "policy.adopt.unread": '#count'
  readonly "policy.adopt.stale": '#count'
  readonly "policy.adopt.lacks": '#count'
  readonly "policy.adopt.looser": '#count'
  readonly "policy.adopt.what": never
  readonly "policy.adopt.day": never
  readonly "policy.adopt.office": never
  readonly "policy.adopt.sure": never
  readonly "policy.adopt.problem.day": never
  readonly "policy.adopt.problem.office": never
  readonly "policy.adopt.problem.sure": never
  readonly "policy.sign": never
  readonly "policy.sign.go": never
  readonly "policy.sign.read": 'number'
  readonly "policy.sign.button": never
  readonly "policy.signed": 'moment'
  readonly "policy.sign.problem.read": never
  readonly "policy.sign.problem.draft": never
  readonly "policy.remind": never
  readonly "policy.remind.what": never
  readonly "policy.remind.sent": '#count'
  readonly "policy.remind.already": '#count'
  readonly "policy.remind.refused": 'names'
  readonly "policy.remind.down": 'names'
  readonly "policy.remind.problem.no-mail": never
  readonly "policy.remind.problem.own-mail": never
  readonly "policy.remind.problem.draft": never
  readonly "policy.mail.subject": 'agency'
  readonly "policy.mail.text": 'agency' | 'link'
  readonly "policy.review.lead": never
  readonly "policy.review.sum": 'all' | 'read' | 'adopted' | 'outstanding'
  readonly "policy.review.outstanding": never
  readonly "policy.review.outstanding.what": 'day'
  readonly "policy.review.adopted": never
  readonly "policy.review.coming": 'day'
  readonly "policy.review.not-read": never
  readonly "policy.review.csvw": never
  readonly "policy.review.open": never
  readonly "policy.redline.here": 'at'
  readonly "policy.covered": never
  readonly "policy.departures.more": '#count'
  readonly "records.illinois.title": 'year'
  readonly "records.illinois.note": never
  readonly "records.illinois.reported": never
  readonly "records.illinois.received": never
  readonly "records.illinois.bail_posted": never
  readonly "records.illinois.outcome": never
  readonly "records.illinois.outcome_at": never
  readonly "records.illinois.transferred_to": never
  readonly "records.illinois.handled": never
  readonly "records.illinois.written": '#rows' | 'year' | '#untold'
  readonly "records.illinois.no-year": never
  readonly "records.template.title": 'place' | 'agency' | 'day'
  readonly "records.template.lead": never
  readonly "records.template.column": never
  readonly "records.template.question": never
  readonly "records.template.answers": never
  readonly "records.template.needed": never
  readonly "records.template.every": never
  readonly "records.template.number": never
  readonly "records.template.number-help": never
  readonly "records.template.place": never
  readonly "records.template.day": never
  readonly "records.template.day-help": 'day'
  readonly "records.template.act": never
  readonly "records.template.act-help": never
  readonly "records.template.done": never
  readonly "records.template.yes": never
  readonly "records.template.no": never
  readonly "records.template.unknown": never
  readonly "records.template.free": never
  readonly "records.template.a-day": 'day'
  readonly "records.template.only-for": 'acts'
  readonly "records.template.open": 'act' | 'questions'
  readonly "records.template.open-how": never
  readonly "records.template.asks-sensitive": 'questions'
  readonly "records.template.written": 'folder' | 'files' | 'command'
  readonly "records.template.no-place": never
  readonly "records.template.no-acts": never
  readonly "records.template.in-the-way": 'folder' | 'files'
  readonly "records.template.no-folder": 'folder'
  readonly "records.template.form-lead": never
  readonly "records.template.page-note": never
  readonly "records.template.policy-title": never
  readonly "records.template.policy-what": never
  readonly "records.template.policy-when": never
  readonly "records.template.policy-never": never
  readonly "records.template.policy-care": 'questions'
  readonly "records.template.policy-use": never
  readonly "records.template.policy-acts": never
  readonly "records.template.policy-nothing": never
  readonly "records.template.layout-title": 'place'
  readonly "records.template.layout-text": never
  readonly "records.template.layout-record": never
  readonly "records.template.never-person": never
  readonly "records.template.never-unwritten": never
  readonly "records.title": never
  readonly "records.read": '#rows' | '#files' | '#records' | '#faults'
  readonly "records.period": 'from' | 'through'
  readonly "records.changed": 'days'
  readonly "records.unchanged": never
  readonly "records.layout": 'layout'
  readonly "records.tell": never
  readonly "records.tell-lead": never
  readonly "records.act": never
  readonly "records.records": never
  readonly "records.settled": never
  readonly "records.done": never
  readonly "records.further": never
  readonly "records.further-none": never
  readonly "records.further-open": never
  readonly "records.further-done": never
  readonly "records.never": never
  readonly "records.found": never
  readonly "records.found-lead": never
  readonly "records.bounds": 'act' | 'certain' | 'possible' | '#records'
  readonly "records.outcome.broke": never
  readonly "records.outcome.perhaps-broke": never
  readonly "records.outcome.fine": never
  readonly "records.outcome.cannot-tell": never
  readonly "records.outcome.no-rule": never
  readonly "records.outcome.contradictory": never
  readonly "records.perhaps": '#count'
  readonly "records.months": never
  readonly "records.places": never
  readonly "records.few": 'most'
  readonly "records.hidden": 'most'
  readonly "records.why": never
  readonly "records.why-line": 'act' | 'verdict' | '#count' | 'row'
  readonly "records.rests": 'source' | 'grade'
  readonly "records.left-out": never
  readonly "records.fault.unknown-code": 'column'
  readonly "records.fault.unreadable-day": 'column'
  readonly "records.fault.unknown-place": 'column'
  readonly "records.fault.ambiguous-place": 'column'
  readonly "records.fault.unknown-agency": 'column'
  readonly "records.fault.too-few-cells": never
  readonly "records.fault-line": '#count' | 'fault' | 'rows'
  readonly "records.fault-more": 'rows' | '#count'
  readonly "records.reproduce": never
  readonly "records.reproduce-lead": never
  readonly "records.fault.contradictory-codes": 'column'
  readonly "records.fault.too-many-cells": never
  readonly "records.fault.no-place": never
  readonly "records.fault.no-time": never
  readonly "records.mistake.missing-column": 'file' | 'name' | 'layout'
  readonly "records.mistake.repeated-column": 'file' | 'name'
  readonly "records.mistake.unknown-place": 'layout' | 'name'
  readonly "records.mistake.aggregate": 'layout'
  readonly "records.mistake.empty": 'file'
  readonly "records.mistake.broken": 'file' | 'name'
  readonly "records.no-layout": 'name' | 'names'
  readonly "records.no-files": 'names'
  readonly "records.progress": 'file' | 'percent'
  readonly "records.written": 'folder'
  readonly "records.which-layout": 'names'
  readonly "records.again-same": '#records'
  readonly "records.again-differs": 'parts'
  readonly "records.bounds-few": 'most'
  readonly "records.layout-fits": 'file' | 'layout'
  readonly "records.layout-drafted": 'file'
  readonly "records.draft-title": never
  readonly "records.draft-record": never
  readonly "records.draft-never": never
  readonly "records.fault.no-agency": never
  readonly "records.why-act": 'act' | 'verdict'
  readonly "records.rule": never
  readonly "records.rests-on": never
  readonly "records.rules": never
  readonly "records.rules-lead": never
  readonly "records.changed-mark": never
  readonly "records.chart": 'act'
  readonly "records.chart-note": never
  readonly "records.chart-change": 'number' | 'day'
  readonly "records.progress-left": 'file' | 'percent' | '#seconds'
  readonly "records.again-files": never
  readonly "records.rules-few": '#count' | 'most'
  readonly "records.mistake.too-large": 'file' | 'layout'
  readonly "records.mistake.no-program": 'file' | 'name'
  readonly "records.mistake.no-entry": 'file' | 'name'
  readonly "records.mistake.no-table": 'name'
  readonly "records.mistake.changed": 'file'
  readonly "records.no-input": never
  readonly "records.both-inputs": never
  readonly "records.no-database": never
  readonly "records.engine-files": 'engine'
  readonly "records.engine-other": 'engine' | 'database'
  readonly "records.progress-database": 'file'
  readonly "records.written-counts": 'folder'
  readonly "request.title": never
  readonly "request.lead": never
  readonly "request.choose": never
  readonly "request.none-of-yours": never
  readonly "request.new": never
  readonly "request.new-title": 'agency'
  readonly "request.wanted": never
  readonly "request.paper": never
  readonly "request.paper-help": never
  readonly "request.claimed": never
  readonly "request.claimed.not-said": never
  readonly "request.claimed.judge": never
  readonly "request.claimed.immigration-officer": never
  readonly "request.claims-more": never
  readonly "request.asker": never
  readonly "request.asker.ice": never
  readonly "request.asker.cbp": never
  readonly "request.asker.other-federal": never
  readonly "request.how": never
  readonly "request.how.phone": never
  readonly "request.how.in-person": never
  readonly "request.how.mail": never
  readonly "request.how.fax": never
  readonly "request.how.portal": never
  readonly "request.when": never
  readonly "request.answer": never
  readonly "request.answer-button": never
  readonly "request.answer-first": never
  readonly "request.say": never
  readonly "request.say.must-not": 'does'
  readonly "request.say.should-not": 'does'
  readonly "request.say.may": 'does'
  readonly "request.say.should": 'does'
  readonly "request.say.must": 'does'
  readonly "request.say.unsettled": 'does'
  readonly "request.say.conflict": 'does'
  readonly "request.say.silent": 'does'
  readonly "request.say.open": 'does'
  readonly "request.turns-on": never
  readonly "request.not-known": never
  readonly "request.because": never
  readonly "request.outcome": never
  readonly "request.outcome.later": never
  readonly "request.outcome.yes": never
  readonly "request.outcome.no": never
  readonly "request.outcome.gone": never
  readonly "request.outcome.passed-on": never
  readonly "request.case": never
  readonly "request.case-help": never
  readonly "request.no-case": never
  readonly "request.take-down": never
  readonly "request.kept-here": never
  readonly "request.waiting": '#count'
  readonly "request.send-now": never
  readonly "request.sent": never
  readonly "request.signed-out": never
  readonly "request.refused-kept": never
  readonly "request.not-kept": never
  readonly "request.bad": 'fields'
  readonly "request.list": never
  readonly "request.list-none": never
  readonly "request.column.when": never
  readonly "request.column.wanted": never
  readonly "request.column.said": never
  readonly "request.column.done": never
  readonly "request.column.paper": never
  readonly "request.not-recorded": never
  readonly "request.wrong": never
  readonly "request.copy": never
  readonly "request.differs": never
  readonly "request.perhaps-differs": never
  readonly "request.to-see": '#count'
  readonly "request.seen": never
  readonly "request.seen-by": 'day'
  readonly "request.one": 'day'
  readonly "request.receipt": 'receipt'
  readonly "request.receipt-help": never
  readonly "request.late-clock": 'minutes'
  readonly "request.entered": 'name' | 'moment'
  readonly "request.say-outcome": never
  readonly "request.mend": never
  readonly "request.mend-help": never
  readonly "request.was-wrong": never
  readonly "request.is-same": never
  readonly "request.perhaps-same": never
  readonly "request.perhaps-same-help": never
  readonly "request.could-not": never
  readonly "request.forms": never
  readonly "request.form.reply": never
  readonly "request.form.notice": never
  readonly "request.form.consent": never
  readonly "request.form.record": never
  readonly "request.open-case": never
  readonly "request.key": never
  readonly "request.key-lead": never
  readonly "request.key-make": never
  readonly "request.key-use": never
  readonly "request.key-public": never
  readonly "request.key-now": 'key'
  readonly "request.key-bad": never
  readonly "request.key-set": never
  readonly "request.key-script": never
  readonly "request.year": 'year'
  readonly "request.year-lead": never
  readonly "request.year-none": 'year'
  readonly "request.year-file": never
  readonly "request.year-file-none": never
  readonly "request.year-filed": 'day'
  readonly "request.year-again": never
  readonly "request.year-not-over": never
  readonly "request.half-1": 'year'
  readonly "request.half-2": 'year'
  readonly "request.state-forms": never
  readonly "request.state-forms.lead": never
  readonly "request.state-form.bill": never
  readonly "request.state-form.none": never
  readonly "request.state-form.untold": never
  readonly "request.state-form.source": never
  readonly "request.year-csv": never
  readonly "request.year-pdf": never
  readonly "request.count.received": never
  readonly "request.count.done": never
  readonly "request.count.notDone": never
  readonly "request.count.gone": never
  readonly "request.count.passedOn": never
  readonly "request.count.notRecorded": never
  readonly "request.count.hidden": never
  readonly "publog.title": never
  readonly "publog.lead": never
  readonly "publog.none": never
  readonly "publog.state": '#size' | 'name'
  readonly "publog.check": never
  readonly "publog.check-lead": never
  readonly "publog.checkpoint": never
  readonly "publog.entries": never
  readonly "publog.area": never
  readonly "publog.when": never
  readonly "publog.reports": 'year'
  readonly "publog.reported": never
  readonly "publog.none-received": never
  readonly "publog.not-reported": never
  readonly "publog.reports-none": never
  readonly "publog.state-sum": 'state' | '#count'
  readonly "publog.state-none": never
  readonly "publog.csv": never
  readonly "publog.succession": 'name'
  readonly "publog.report-of": 'agency' | 'year'
  readonly "request.other-key": never
  readonly "review.title": never
  readonly "head.agencies": never
  readonly "review.lead": never
  readonly "review.agency": never
  readonly "review.read": never
  readonly "review.parts": 'total'
  readonly "review.count.has": never
  readonly "review.count.stricter": never
  readonly "review.count.looser": never
  readonly "review.count.missing": never
  readonly "review.count.unread": never
  readonly "review.count.open": never
  readonly "review.list.has": never
  readonly "review.list.stricter": never
  readonly "review.list.looser": never
  readonly "review.list.missing": never
  readonly "review.list.unread": never
  readonly "review.list.open": never
  readonly "review.means.has": never
  readonly "review.means.stricter": never
  readonly "review.means.looser": never
  readonly "review.means.missing": never
  readonly "review.means.unread": never
  readonly "review.means.open": never
  readonly "review.means": never
  readonly "review.adopts": 'model'
  readonly "review.adopts-other": 'model'
  readonly "review.past": 'day'
  readonly "review.open": 'day'
  readonly "review.reviewed": 'day'
  readonly "review.all": 'count'
  readonly "review.current": never
  readonly "review.none-looser": never
  readonly "review.model-says": never
  readonly "review.text-says": never
  readonly "review.situation": 'when'
  readonly "review.always": never
  readonly "review.bar": 'title' | 'counts'
  readonly "review.side": never
  readonly "review.none": never
  readonly "head.audit": never
  readonly "head.log": never
  readonly "settings.HOST": never
  readonly "settings.PORT": never
  readonly "settings.EVENHAND_ADDRESS": never
  readonly "settings.EVENHAND_PROXY": never
  readonly "settings.EVENHAND_DATA": never
  readonly "settings.DATABASE_URL": never
  readonly "settings.EVENHAND_SECRET": never
  readonly "settings.EVENHAND_LAW": never
  readonly "settings.EVENHAND_DOCUMENTS": never
  readonly "settings.EVENHAND_HELP": never
  readonly "settings.EVENHAND_RATE": never
  readonly "settings.EVENHAND_SIGN_IN_RATE": never
  readonly "settings.EVENHAND_OIDC_ISSUER": never
  readonly "settings.EVENHAND_OIDC_CLIENT_ID": never
  readonly "settings.EVENHAND_OIDC_CLIENT_SECRET": never
  readonly "settings.EVENHAND_OIDC_NAME": never
  readonly "settings.EVENHAND_OIDC_TRUST_EMAIL": never
  readonly "settings.EVENHAND_SMTP_URL": never
  readonly "settings.EVENHAND_MAIL_FROM": never
  readonly "settings.EVENHAND_MAIL_HOSTS": never
  readonly "settings.EVENHAND_LOG": never
  readonly "settings.EVENHAND_METRICS": never
  readonly "settings.wrong.switch": 'name'
  readonly "settings.wrong.count": 'name'
  readonly "settings.wrong.port": 'name'
  readonly "settings.wrong.address": 'name'
  readonly "settings.wrong.database": 'name'
  readonly "settings.wrong.secret": 'name'
  readonly "settings.wrong.issuer": 'name'
  readonly "settings.wrong.level": 'name'
  readonly "settings.wrong.host": 'name'
  readonly "settings.wrong.together": 'name'
  readonly "settings.wrong.mail-server": 'name'
  readonly "settings.wrong.mail-from": 'name'
  readonly "settings.wrong.mail-hosts": 'name'
  readonly "settings.wrong.mail-together": 'name'
  readonly "settings.unknown": 'name'
  readonly "settings.nearest": 'name' | 'nearest'
  readonly "settings.hidden": never
  readonly "settings.none": never
  readonly "settings.from.environment": never
  readonly "settings.from.default": never
  readonly "settings.help-broken": 'folder'
  readonly "settings.secret-broken": 'file'
  readonly "server.not-built": never
  readonly "server.taken": 'port' | 'host'
  readonly "server.not-listening": 'port' | 'host' | 'code'
  readonly "web.malformed.title": never
  readonly "web.malformed.text": never
  readonly "web.large.title": never
  readonly "web.large.text": never
  readonly "web.length.title": never
  readonly "web.length.text": never
  readonly "web.foreign.title": never
  readonly "web.foreign.text": never
  readonly "web.away.title": never
  readonly "web.away.database": never
  readonly "web.away.law": never
  readonly "web.away.petitions": never
  readonly "server.backup-there": 'file'
  readonly "situation.person.silent": never
  readonly "situation.officer.silent": never
  readonly "situation.unsettled": never
  readonly "situation.perhaps": never
  readonly "situation.known.official": never
  readonly "situation.known.partial": never
  readonly "situation.known.secondary": never
  readonly "situation.known.unconfirmed": never
  readonly "situation.unless": never
  readonly "situation.exceptions": never
  readonly "situation.both-there": never
  readonly "situation.either": never
  readonly "situation.side.for": never
  readonly "situation.side.against": never
  readonly "situation.none": never
  readonly "unheld.situation-meaningless": 'id' | 'words'
  readonly "unheld.situation-open": 'id' | 'place' | 'day' | 'words'
  readonly "unheld.situation-idle-fact": 'id' | 'words'
  readonly "unheld.situation-twice": 'id' | 'words'
  readonly "unheld.situation-next": 'id' | 'words'
  readonly "unheld.guide-unknown": 'id' | 'words'
  readonly "unheld.guide-gap": 'id' | 'words'
  readonly "unheld.guide-idle": 'id' | 'words'
  readonly "unheld.plain-missing": 'id' | 'words'
  readonly "unheld.plain-unknown": 'id'
  readonly "unheld.plain-stale": 'id' | 'words'
  readonly "unheld.plain-no-exceptions": 'id' | 'words'
  readonly "situation.person.word.must": never
  readonly "situation.person.word.should": never
  readonly "situation.person.word.may": never
  readonly "situation.person.word.should not": never
  readonly "situation.person.word.must not": never
  readonly "situation.person.word.unsettled": never
  readonly "situation.person.word.conflict": never
  readonly "situation.person.word.silent": never
  readonly "situation.person.word.open": never
  readonly "situation.officer.word.must": never
  readonly "situation.officer.word.should": never
  readonly "situation.officer.word.may": never
  readonly "situation.officer.word.should not": never
  readonly "situation.officer.word.must not": never
  readonly "situation.officer.word.unsettled": never
  readonly "situation.officer.word.conflict": never
  readonly "situation.officer.word.silent": never
  readonly "situation.officer.word.open": never
  readonly "situation.town": 'place'
  readonly "web.rules.title": 'place'
  readonly "situation.at": 'place' | 'day'
  readonly "head.find": never
  readonly "head.situations": 'place'
  readonly "situation.search": never
  readonly "situation.search.button": never
  readonly "situation.search.hint": never
  readonly "situation.none.title": never
  readonly "situation.none.lead": never
  readonly "situation.you": never
  readonly "situation.officer": never
  readonly "situation.reader": never
  readonly "situation.why": never
  readonly "situation.more-rules": never
  readonly "situation.other-facts": never
  readonly "home.title": never
  readonly "home.here": never
  readonly "home.all": never
  readonly "home.all.lead": never
  readonly "home.detainer": never
  readonly "home.detainer.about": never
  readonly "home.changes": never
  readonly "home.change": never
  readonly "home.change.about": never
  readonly "home.beyond": never
  readonly "home.beyond.about": never
  readonly "town.remember": never
  readonly "situation.elsewhere": never
  readonly "town.special": never
  readonly "town.special.none": 'place'
  readonly "town.policed": never
  readonly "town.change": never
  readonly "town.change.ways": never
  readonly "town.change.draft": never
  readonly "town.more": 'place'
  readonly "town.rules": never
  readonly "town.none.fold": 'count'
  readonly "town.day": never
  readonly "situation.history": never
  readonly "situation.sheet": never
  readonly "situation.card": never
  readonly "situation.all": 'place'
  readonly "situation.found": 'words'
  readonly "situation.found.none": never
  readonly "situation.where": never
  readonly "situation.beyond": never
  readonly "situation.next": never
  readonly "situation.taken": never
  readonly "help.call": never
  readonly "help.do": never
  readonly "take.share": never
  readonly "take.copy": never
  readonly "take.copied": never
  readonly "take.print": never
  readonly "take.card": never
  readonly "take.text": never
  readonly "guide.place": never
  readonly "guide.agency": never
  readonly "guide.several": never
  readonly "guide.change": never
  readonly "guide.go": never
  readonly "guide.signed": 'who'
  readonly "guide.you-said": never
  readonly "guide.next": never
  readonly "guide.aside": never
  readonly "guide.kept": never
  readonly "changed.title": 'day' | 'place'
  readonly "changed.about": 'place' | 'day'
  readonly "changed.none": never
  readonly "changed.before": never
  readonly "changed.since": never
  readonly "changed.all": never
  readonly "changed.days": never
  readonly "standing.title": 'agency' | 'place' | 'day'
  readonly "standing.none": 'agency' | 'place' | 'day'
  readonly "standing.of": 'place'
  readonly "standing.from": 'from'
  readonly "standing.open": 'from'
  readonly "standing.before": 'from'
  readonly "standing.window": 'from' | 'through'
  readonly "standing.between": 'after' | 'from'
  readonly "standing.ending": 'begun' | 'through'
  readonly "standing.perhaps": never
  readonly "standing.advisory": never
  readonly "standing.superseded": never
  readonly "standing.acted-upon": never
  readonly "standing.barred": never
  readonly "standing.rejected": never
  readonly "standing.doubtful": never
  readonly "stands.in-force": never
  readonly "stands.perhaps": never
  readonly "stands.ended": never
  readonly "stands.later": never
  readonly "stands.perhaps-said": never
  readonly "stands.ended-said": never
  readonly "stands.later-said": never
  readonly "stands.advisory": never
  readonly "stands.rejected": never
  readonly "stands.superseded": 'names'
  readonly "stands.acted-upon": 'day' | 'names'
  readonly "stands.barred": 'day' | 'names'
  readonly "said.from": 'from'
  readonly "said.window": 'from' | 'through'
  readonly "said.before": 'from'
  readonly "said.between": 'after' | 'from'
  readonly "standing.ended": never
  readonly "standing.later": never
  readonly "standing.undated": never
  readonly "standing.never": never
  readonly "how.decided": 'maker'
  readonly "how.enacted": 'maker'
  readonly "how.issued": 'maker'
  readonly "how.adopted": 'maker'
  readonly "how.made": 'maker'
  readonly "how.voted": 'maker'
  readonly "how.rejected": 'maker'
  readonly "how.proposed": 'maker'
  readonly "how.said": 'maker'
  readonly "how.on": 'how' | 'day'
  readonly "how.after-vote": 'how' | 'names'
  readonly "how.imposed": 'names'
  readonly "how.imposed-open": 'names'
  readonly "standing.repealed": never
  readonly "standing.repealed-by": 'by'
  readonly "standing.repealed-on": 'by' | 'day'
  readonly "standing.struck": 'by' | 'rule'
  readonly "standing.struck-perhaps": 'by' | 'rule'
  readonly "days.always": never
  readonly "days.until": 'through'
  readonly "days.since": 'from'
  readonly "policing.own": 'agency'
  readonly "policing.village": 'agency' | 'village'
  readonly "policing.contract": 'agency'
  readonly "policing.contract-village": 'agency' | 'village'
  readonly "policing.number": 'ori'
  readonly "policing.listed": 'year'
  readonly "policing.reported": 'year'
  readonly "policing.nobody": 'agency'
  readonly "store.unreachable": never
  readonly "store.busy": never
  readonly "store.damaged": never
  readonly "store.emptied": never
  readonly "store.missing": never
  readonly "store.not-ours": never
  readonly "store.no-room": never
  readonly "store.read-only": never
  readonly "store.newer": never
  readonly "template.title": never
  readonly "template.lead": never
  readonly "template.agency": never
  readonly "template.by-place": never
  readonly "template.show": never
  readonly "template.count": '#acts' | '#questions'
  readonly "template.questions": never
  readonly "template.column": never
  readonly "template.every": never
  readonly "template.acts": never
  readonly "template.open": never
  readonly "template.no-acts": never
  readonly "template.files": never
  readonly "template.file.form-html": never
  readonly "template.file.form-md": never
  readonly "template.file.template-csv": never
  readonly "template.file.template-csv-metadata-json": never
  readonly "template.file.policy-md": never
  readonly "template.file.layout-md": never
  readonly "template.then": never
  readonly "audit.template": never
  readonly "head.template": never
  readonly "training.title": never
  readonly "training.lead": 'agency'
  readonly "training.duty": 'place'
  readonly "training.waiting": '#count'
  readonly "training.why.verdict": never
  readonly "training.why.words": never
  readonly "training.why.due": never
  readonly "training.why.today": never
  readonly "training.why.another": never
  readonly "training.choose": never
  readonly "training.choice.must": never
  readonly "training.choice.should": never
  readonly "training.choice.may": never
  readonly "training.choice.should not": never
  readonly "training.choice.must not": never
  readonly "training.choice.open": never
  readonly "training.choice.unknown": never
  readonly "training.answer": never
  readonly "training.problem.choice": never
  readonly "training.problem.gone": never
  readonly "training.mark.right": never
  readonly "training.mark.near": never
  readonly "training.mark.wrong": never
  readonly "training.said": 'choice'
  readonly "training.before": 'choice'
  readonly "training.right": never
  readonly "training.why": never
  readonly "training.changes": never
  readonly "training.if": 'clause' | 'says'
  readonly "training.again": 'day'
  readonly "training.next": never
  readonly "training.another": never
  readonly "training.done": never
  readonly "training.all": never
  readonly "training.none": never
  readonly "training.counts": never
  readonly "training.counts.lead": 'fewest'
  readonly "training.counts.none": never
  readonly "training.counts.rule": never
  readonly "training.counts.right": never
  readonly "training.counts.near": never
  readonly "training.counts.wrong": never
  readonly "training.counts.earlier": never
  readonly "training.counts.few": 'fewest'
  readonly "training.back": never
  readonly "briefing.title": never
  readonly "briefing.of": 'agency'
  readonly "briefing.since": 'day' | 'minutes'
  readonly "briefing.first": 'day' | 'minutes'
  readonly "briefing.never": 'minutes'
  readonly "briefing.changes": never
  readonly "briefing.none": never
  readonly "briefing.how.new": never
  readonly "briefing.how.gone": never
  readonly "briefing.how.meaning": never
  readonly "briefing.how.words": never
  readonly "briefing.gone": 'name'
  readonly "briefing.more": '#count'
  readonly "briefing.policy": never
  readonly "briefing.policy.holds": 'number' | 'day'
  readonly "briefing.policy.signed": 'signed' | 'all'
  readonly "briefing.policy.none": never
  readonly "briefing.coming": never
  readonly "briefing.coming.policy": 'number' | 'day'
  readonly "briefing.coming.rule": 'day' | 'says'
  readonly "briefing.weak": never
  readonly "briefing.weak.lead": never
  readonly "briefing.scenarios": never
  readonly "briefing.answers": never
  readonly "briefing.scenario": 'number'
  readonly "briefing.give": never
  readonly "briefing.give.what": never
  readonly "briefing.given": never
  readonly "briefing.pdf": never
  readonly "web.title": never
  readonly "web.tagline": never
  readonly "web.skip": never
  readonly "web.language": never
  readonly "web.nav.law": never
  readonly "web.home.ask": never
  readonly "web.home.ask.start": never
  readonly "web.home.changes": never
  readonly "web.ask.title": never
  readonly "web.ask.place": never
  readonly "web.ask.place.hint": never
  readonly "web.ask.several": never
  readonly "web.ask.act": never
  readonly "web.ask.act.hint": never
  readonly "web.ask.act.none": never
  readonly "web.ask.continue": never
  readonly "web.ask.back": never
  readonly "web.ask.restart": never
  readonly "web.ask.change": never
  readonly "web.ask.asker": never
  readonly "web.ask.asker.person": never
  readonly "web.ask.asker.police": never
  readonly "web.ask.asker.learn": never
  readonly "web.ask.unasked": never
  readonly "web.ask.unknown": never
  readonly "web.ask.said": never
  readonly "web.ask.question": 'number'
  readonly "web.ask.choose": never
  readonly "web.ask.privacy": never
  readonly "web.ask.loading": never
  readonly "web.ask.failed": never
  readonly "web.ask.retry": never
  readonly "web.ask.copy": 'day'
  readonly "web.ask.print": never
  readonly "web.ask.agency": never
  readonly "web.ask.agency.polices": never
  readonly "web.ask.agency.others": never
  readonly "web.ask.remember": never
  readonly "web.ask.remembered": never
  readonly "web.ask.remembered.other": never
  readonly "web.ask.forget": never
  readonly "web.ask.forgotten": never
  readonly "web.ask.unkept": never
  readonly "web.ask.find": never
  readonly "web.ask.found": never
  readonly "web.ask.found.count": 'count'
  readonly "web.ask.acts": never
  readonly "web.ask.more": never
  readonly "web.ask.now": never
  readonly "web.ask.goon": never
  readonly "web.ask.known": never
  readonly "web.ask.answer": never
  readonly "web.ask.do": never
  readonly "web.error.prefix": 'title'
  readonly "web.error.problem": never
  readonly "web.error.place": never
  readonly "web.day.hint": never
  readonly "web.notfound.title": never
  readonly "web.notfound.text": never
  readonly "web.often.title": never
  readonly "web.often.text": never
  readonly "web.busy.title": never
  readonly "web.busy.text": never
  readonly "web.toomuch.text": never
  readonly "web.failed.title": never
  readonly "web.failed.text": never
  readonly "web.town.list": never
  readonly "web.town.find": never
  readonly "web.town.title": 'place'
  readonly "web.town.leave": never
  readonly "web.town.none": never
  readonly "web.topic.stops": never
  readonly "web.topic.asking": never
  readonly "web.topic.identification": never
  readonly "web.topic.booking": never
  readonly "web.topic.holding": never
  readonly "web.topic.telling": never
  readonly "web.topic.access": never
  readonly "web.topic.border": never
  readonly "web.topic.victims": never
  readonly "web.topic.everybody": never
  readonly "web.law.search": never
  readonly "web.law.rules": '#count'
  readonly "web.law.nothing": 'query'
  readonly "web.law.nobody": never
  readonly "web.law.norules": never
  readonly "web.footer.api": never
  readonly "web.footer.data": never
  readonly "web.footer.languages": never
  readonly "web.languages.title": never
  readonly "web.languages.lead": never
  readonly "web.languages.fixed": never
  readonly "web.languages.law": never
  readonly "web.languages.state": never
  readonly "web.languages.of": 'count' | 'total'
  readonly "web.languages.spoken": never
  readonly "web.languages.begun": never
  readonly "web.footer": never
  readonly "web.changes.title": never
  readonly "web.changes.in": 'place'
  readonly "web.changes.lead": never
  readonly "web.changes.place": never
  readonly "web.changes.topic": never
  readonly "web.changes.show": never
  readonly "web.changes.bad-topic": never
  readonly "web.changes.depends": 'open' | 'answers'
  readonly "web.changes.earliest": never
  readonly "web.changes.ongoing": never
  readonly "web.changes.band": 'from' | 'through' | 'answer'
  readonly "web.changes.mark": 'day' | 'title'
  readonly "web.changes.drawing": 'act'
  readonly "web.changes.text-mark": never
  readonly "web.changes.vote-mark": never
  readonly "web.changes.from": never
  readonly "web.changes.through": never
  readonly "web.changes.answer": never
  readonly "web.changes.by": never
  readonly "web.compare.title": never
  readonly "web.compare.lead": never
  readonly "web.compare.first": never
  readonly "web.compare.second": never
  readonly "web.compare.text": never
  readonly "web.compare.no-text": never
  readonly "web.compare.place": never
  readonly "web.compare.day": never
  readonly "web.compare.act": never
  readonly "web.compare.every-act": never
  readonly "web.compare.compare": never
  readonly "web.compare.result": never
  readonly "web.compare.reasons": never
  readonly "web.compare.bad-text": 'name'
  readonly "web.compare.bad-act": never
  readonly "web.compare.half": never
  readonly "web.compare.removed": never
  readonly "web.compare.added": never
  readonly "web.map.title": never
  readonly "web.map.lead": never
  readonly "web.map.drawing": 'act'
  readonly "web.map.earlier": 'day'
  readonly "web.map.later": 'day'
  readonly "web.map.slider": never
  readonly "web.map.stop": 'day'
  readonly "web.map.stop.first": never
  readonly "web.map.others": 'count'
  readonly "web.print.must not": never
  readonly "web.print.should not": never
  readonly "web.print.must": never
  readonly "web.print.should": never
  readonly "web.print.may": never
  readonly "web.print.open": never
  readonly "web.print.marks": never
  readonly "web.print.federal": never
  readonly "web.print.rest": never
  readonly "web.print.more": 'address'
  readonly "web.print.shortened": 'count'
  readonly "web.print.on": 'day'
  readonly "web.print.sheet": 'place'
  readonly "web.print.card": 'place'
  readonly "web.print.card-lead": never
  readonly "web.print.to-officer": 'place'
  readonly "web.print.back-answer": never
  readonly "web.print.front": never
  readonly "web.print.back": never
  readonly "web.print.print": never
  readonly "web.print.card-file": never
  readonly "web.print.sheet-file": never
  readonly "web.print.none": never
  readonly "web.town.card": never
  readonly "web.town.contents": never
  readonly "web.town.rules": 'count'
  readonly "web.town.changes": never
  readonly "web.town.map": never
  readonly "web.town.leave-keys": never
  readonly "web.town.back": 'place'
  readonly "web.law.about": never
  readonly "web.law.made": never
  readonly "web.law.days": never
  readonly "web.law.binds": never
  readonly "web.law.binds-in": 'agencies' | 'place'
  readonly "web.law.replaces": never
  readonly "web.law.replaced": never
  readonly "web.law.follows": never
  readonly "web.law.followed": never
  readonly "web.law.imposed": never
  readonly "web.law.imposing": never
  readonly "web.law.repealed": never
  readonly "web.law.reviewed": never
  readonly "web.law.see": never
  readonly "web.law.see-compare": 'title'
  readonly "web.law.see-coverage": 'title'
  readonly "web.law.contents": never
  readonly "web.law.english": never
  readonly "web.law.no-document": never
  readonly "web.law.rules-title": never
  readonly "web.law.decides": never
  readonly "web.law.source-exception": 'source'
  readonly "web.law.source-side": 'source'
  readonly "web.law.known": never
  readonly "web.law.overrides": never
  readonly "web.law.contested": never
  readonly "web.law.contested-in": 'circuit'
  readonly "web.law.cases": 'count'
  readonly "web.law.written": never
  readonly "web.law.link": 'name'
  readonly "web.law.means": 'words' | 'means'
  readonly "web.law.found": 'texts' | 'hits'
  readonly "web.law.hint": never
  readonly "web.law.all": never
  readonly "web.law.rest": 'count'
  readonly "web.coverage.title": never
  readonly "web.coverage.lead": never
  readonly "web.coverage.model": never
  readonly "web.coverage.texts": never
  readonly "web.coverage.show": never
  readonly "web.coverage.csv": never
  readonly "web.coverage.bad-model": 'name'
  readonly "web.coverage.bad-text": 'name'
  readonly "web.coverage.summary": never
  readonly "web.coverage.table": 'model'
  readonly "web.coverage.unread": 'sign'
  readonly "web.coverage.count": 'coverage' | 'count'
  readonly "web.coverage.chosen": 'texts' | 'count'
  readonly "web.coverage.day": 'name' | 'day'
}

/** The name of a message. */
export type Key = keyof Slots
