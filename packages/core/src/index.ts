/** The codraft language and its meaning: every public name of core, written out. */
export { adviceOn } from './brief/advice.ts'
export { compile } from './brief/compile.ts'
export { compileKnown } from './brief/compile-known.ts'
export type { CompiledBrief } from './brief/compile-known.ts'
export type { CompiledKind, Shape } from './brief/kind.ts'
export type { CompiledSection } from './brief/section.ts'
export { readySteps, stepsNeedExpressions } from './brief/steps.ts'
export type { ReadyStep } from './brief/steps.ts'
export { readBrief } from './brief/read.ts'
export type { Kits } from './brief/resolve.ts'

export { conflicts } from './conflicts/index.ts'
export type { Conflicts, Correction, Implied } from './conflicts/index.ts'
export { laidOut, reportOn } from './conflicts/report.ts'
export type { Report } from './conflicts/report.ts'
export type { Instead } from './conflicts/elastic.ts'
export { CODES } from './codes.ts'
export type { Code } from './codes.ts'
export { nearest, pathText } from './errors.ts'
export type { Problem, Read } from './errors.ts'

export { bringForward, evaluateUnder } from './revisions/bring-forward.ts'
export { compareRevisions, tendencyOf } from './revisions/compare-revisions.ts'
export type { RevisionChange, Tendency } from './revisions/compare-revisions.ts'
export type { Brought, Retired } from './revisions/bring-forward.ts'
export { apply, applyEdit, besideIn, describe, invert, invertEdit, OperationError } from './operations/index.ts'
export type { Beside, DescribeWords, Edit, Operation } from './operations/index.ts'

export {
  anglesOf, fitChoice, fitChoiceInSlot, fitChoiceOnPlan, fitMoveOnPlan, fitMoveTogetherOnPlan, fitMoveToSlot, fitOrder, fitOrderTogether, fitPlace, fitPlaceAllNear, fitPlaceInSlot, fitPlaceNear, fitPlaceOnPlan,
  fitPlaceTogether, fitRemove, fitRemoveTogether, fitReplace, fitReplaceInSlot, fitReplaceOnPlan, fitResizeOnPlan, fitSwapInSlots, fitTurnOnPlan, fitWidth, indexAt, inPalette,
  isLocked, lockHeld, placeAt, rowOf, slotAt, sizeBounds, slotOptions, whereOnPlan, widthBounds, zonesAround,
} from './arrangements/index.ts'
export type {
  Bound, Bounds, Clear, Fit, Ground, Held, LockField, LockHeld, Neighbour, PlaceWish, PlanFit, PlanHeld, PulledSide, SlotFit, SlotHeld, SlotOption, SlotWish, Snap, Whereabouts,
} from './arrangements/index.ts'

export { EXPRESSION_CAPS, linearOf, parseExpression, printExpression, readsOf } from './expression/index.ts'
export type { Node as ExpressionNode, Linear, LinearTerm, Reads } from './expression/index.ts'

export { costBetween, faceOf, repairs, repairSteps } from './repair/index.ts'
export type { Repair, RepairOptions, Repairs, RepairsSoFar } from './repair/index.ts'

export { attributeOf, totalOf } from './rules/amount.ts'
export type { AttributeMeaning } from './rules/amount.ts'
export { slotsOf } from './rules/ground.ts'
export { coveredBy, coveredFrom } from './rules/shelf.ts'
export { evaluate, judgeLayout } from './rules/evaluate.ts'
export { evaluator } from './rules/follow/evaluator.ts'
export type { Evaluator } from './rules/follow/evaluator.ts'
export { everyday } from './rules/everyday.ts'
export { ruleKinds, whole } from './rules/index.ts'
export { isSaidIn } from './rules/language.ts'
export type { Language } from './rules/language.ts'
export { fillMessage } from './rules/message.ts'
export type { MessageWords } from './rules/message.ts'
export type { Fix, RuleResult, Verdict } from './rules/result.ts'
export type { OptionValues, Placed, ReadyBrief, Scene } from './rules/scene.ts'
export { sceneOf } from './rules/scene.ts'
export { matcher } from './rules/selector.ts'
export { swings } from './rules/swings.ts'
export type { Swing } from './rules/swings.ts'

export {
  commit, draftOf, elementsIn, keepLocked, nextId, openSession, plainLayout, preview, redo, remark, resetEdit, select, setOption, settle, undo, visibleLayout,
} from './session/index.ts'
export type { Draft, Entry, History, OwnLock, Remarks, Selection, Session } from './session/index.ts'

export {
  base64url, canonical, changedIds, designHash, designOf, diff, fromBase64url, fromShareLink, hashOf, layoutProblems, readProposal, seal, SHARE_LINK_LIMIT, toShareLink,
} from './proposal/index.ts'
export type { Change, Sealing } from './proposal/index.ts'

export type { Adapter } from './adapter.ts'
export { fromTicks, isExact, ticksPerUnit, toTicks } from './schema/lengths.ts'
export { madeWidth } from './schema/make.ts'
export type { Cut, KindMake, SectionMake } from './schema/make.ts'
export { placeName } from './schema/place-name.ts'
export { textFor } from './schema/text-for.ts'
export { LANGUAGE } from './schema/language.ts'
export { oversights, PROPOSAL_CAPS } from './schema/measure.ts'
export type { Art, Group, Part, Token } from './schema/art.ts'
export type { Brief, Consent, MeterSpec, OptionSpec, Question } from './schema/brief.ts'
export type { AttributeSpec, Catalogue, Kind, Kit } from './schema/catalogue.ts'
export type { Element, Layout, Section, SectionSpec, Stage } from './schema/layout.ts'
export type { MissingPart, Note, Reason } from './schema/proposal.ts'
export { Proposal, Receipt } from './schema/proposal.ts'
export type { Rule, Selector, Severity, When, Why } from './schema/rule.ts'
export type { Done, Step } from './schema/step.ts'
export type { Text } from './schema/text.ts'
export { KeptProposal, ProblemDetails } from './schema/wire.ts'

export { picturedSlots, planLayers, sectionPicture } from './pictures/index.ts'
export type { PictureWish, PlanLayers, SectionPicture } from './pictures/index.ts'

export {
  ART_FONT, artProblems, backdrop, centimetresPer, displayListToSvg, drawArt, drawPlanned, edgesIn, frontPicture, GROUND_DEPTH_CM, LEGEND_CM, MAX_PARTS, MAX_PRIMITIVES,
  MAX_USE_DEPTH, pictureWidth, planPicture, rowPicture, shifted, SKY_CM, slotsBackdrop, slotsPicture, svgDocument, THEMES,
} from './art/index.ts'
export type {
  Backdrop, DisplayList, Drawing, Drawn, Edges, Framed, FrontElement, FrontZone, Matrix, Palette, PicturedElement, PicturedFront, PicturedModule, PicturedPlan, PicturedRow,
  PicturedSlot, PicturedSlots, PlannedElement, PlannedZone, PlanWish, Primitive, SlotsBackdrop, SvgFrame, ThemeName,
} from './art/index.ts'
