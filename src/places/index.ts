// Jurisdictions and agencies: which texts can bind whom, where.
export { type Binding, bindings, type Text } from './binding.ts'
export { circuits, liesIn, type Place, type PlaceId, type RowProblem, readPlaces } from './place.ts'
