// Jurisdictions and agencies: which texts can bind whom, where, and who polices whom.
export { type Agency, type Contract, mainKind, type Policing, policingOf, readAgencies, readContracts } from './agency.ts'
export { type Binding, type BindingText, bindings } from './binding.ts'
export { circuits, type Place, type PlaceId, readPlaces } from './place.ts'
export { surroundingsFrom } from './surroundings.ts'
export type { ReadRows, RowProblem } from './table.ts'
export { readZips, withZips, type Zip } from './zip.ts'
