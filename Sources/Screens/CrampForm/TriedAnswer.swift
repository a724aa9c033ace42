// SPDX-License-Identifier: MIT
import SessionEngine

/// What is said of a step of relief that was tried.
enum TriedAnswer: CaseIterable, Hashable {
  case yes, some, no
  /// It was tried; whether it helped is not said.
  case unsaid

  /// The answer of whoever said this of the step.
  init(_ helped: StepHelp?) {
    self = Self.allCases.first { $0.helped == helped } ?? .unsaid
  }

  /// Whether it helped, if that is said.
  var helped: StepHelp? {
    switch self {
    case .yes: StepHelp.yes
    case .some: StepHelp.some
    case .no: StepHelp.no
    case .unsaid: nil
    }
  }
}
