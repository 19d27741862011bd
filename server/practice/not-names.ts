/**
 * Words often written with a capital that are not anybody's name: they begin sentences, or name days, places of work
 * and services. A capitalised run is cut at each, so that "Thanks Zara" and "Family Safeguarding" are not full names.
 */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `a about absolutely academy act actually advisor afternoon again ah all also alright am an and any are as ask assessment
  at authority autumn away baby back be because been before behind being bet both boxing but by bye call can care carer cause
  centre certainly cheers child children christmas class clinic coffee come conference core cos could council counsellor
  county court dad day dear definitely did dinner do doctor does doing domestic don dr each early easter either else
  england english evening ever every everyone everything exactly excuse family father feel fine first follow for forgive
  foster friday from fsh get give given go going good goodbye got gp grandad grandma great group gran ha had happy has have
  having he hear hello help her here hey hi him his hiya hmm hold home hopefully hospital hour how hub i if im in is it its
  join just keep kids know lancashire last later leave let like line listen little local look looking lots lovely ma madam
  make manager many may maybe me meeting mental mm mondays monday morning most mr mrs ms much mum my nan national need never
  new next nhs nice night nine no nobody none nope not nothing now number nurse nursery of off office officer oh ok okay on
  once one only or other our out over parent parents partner perhaps phone plan please police practitioner pre primary
  probably protection put question quite reading ready really refuge respect right safeguarding samaritans saturday say school
  secondary section see send service services shall she should since sir six social some someone something sometimes sorry
  sounds special specialist speak spring start still stop student such summer sunday supervisor support sure take talk team tell
  ten thank thanks that the their them then there these they thing things think this those though three thursday time to
  today together tomorrow tonight too totally true try tuesday two uk understood unit until up upset us use very visit visitor wait
  want was way we wednesday week welcome well were what whatever when where whether which while who whose why will with
  without work worker working would wow yeah year yep yes yesterday yet you young your yours
  january february march april june july august september october november december
  north south east west central street road lane avenue close drive crescent terrace grove gardens universal credit
  working children's women's independent youth justice crown foundation trust case ref reference file record mosaic lcs liquidlogic carefirst client patient pupil`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
