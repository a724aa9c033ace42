// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The kind of a segment's time: one word and one colour, recognisable from across the room.
enum TimeKind: CaseIterable, Hashable, Sendable {
  /// A step of the session.
  case work
  /// Before the first step.
  case getReady
  /// Between two steps.
  case next
  case changeSides
  case rest
  /// A step of relief.
  case relief
  /// Before the first hold of relief.
  case takeHold
  case paused
  /// Before a session continues after a cramp.
  case resuming
  /// Before a session is started.
  case waiting

  /// Its word.
  var word: String {
    switch self {
    case .work: TimeKindTexts.work
    case .getReady: TimeKindTexts.getReady
    case .next: TimeKindTexts.next
    case .changeSides: TimeKindTexts.changeSides
    case .rest: TimeKindTexts.rest
    case .relief: TimeKindTexts.relief
    case .takeHold: TimeKindTexts.takeHold
    case .paused: TimeKindTexts.paused
    case .resuming: TimeKindTexts.resuming
    case .waiting: TimeKindTexts.waiting
    }
  }

  /// The kind for a run's current segment.
  init(_ run: PlanRun, isHeld: Bool) {
    let segment = run.segment
    switch segment?.kind {
    case _ where isHeld: self = .paused
    case .step?, nil: self = run.episode == nil ? .work : .relief
    case .transition?: self = .next
    case .switch?: self = .changeSides
    case .rest?: self = .rest
    case .getReady?:
      if run.episode != nil, case .hold? = segment.flatMap({ _ in run.comingStep?.dose }) {
        self = .takeHold
      } else {
        self = .getReady
      }
    }
  }

  /// The style of the word and of the digits.
  var style: Style {
    switch self {
    case .work: .countdown
    case .getReady, .next, .takeHold, .resuming, .waiting: .getReady
    case .changeSides: .changeSides
    case .rest: .rest
    // The banner's style is for filled rows.
    case .relief: .site
    case .paused: .paused
    }
  }
}

extension PlanRun {
  /// The current step, or the next one.
  fileprivate var comingStep: Segment? { plan.segments.dropFirst(index).first(where: \.isStep) }
}
