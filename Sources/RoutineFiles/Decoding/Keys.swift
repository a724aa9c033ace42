// SPDX-License-Identifier: MIT

/// The keys of a routine file, in the order in which messages list them.
enum RoutineKey: String, CaseIterable {
  case name
  case kind
  case summary
  case sources
  case site
  case getReady = "get-ready"
  case transition
  case sound
  case count
  case half
  case every
  case next
  case steps
  case warmUp = "warm-up"
  case exercise
  case coolDown = "cool-down"
}

/// The keys of an entry of `steps`. The last two are for repeats, which may also have `rest`.
enum StepKey: String, CaseIterable {
  case name
  case instruction
  case caution
  case picture
  case hold
  case reps
  case tempo
  case until
  case side
  case directions
  case sets
  case rest
  case switchRest = "switch-rest"
  case restAfter = "rest-after"
  case recommendedWhen = "recommended-when"
  case onlyWhen = "only-when"
  case avoidWhen = "avoid-when"
  case needs
  case optional
  case `repeat`
  case steps
}
