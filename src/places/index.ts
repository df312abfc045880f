// Jurisdictions and agencies: which texts can bind whom, where.
export { type Binding, bindings, type Text } from './binding.ts'
export { circuits, liesIn, type Place, type PlaceId, readPlaces, type RowProblem } from './place.ts'
