// SPDX-License-Identifier: MIT
import SessionEngine

/// The answer about a relief step that was tried.
enum TriedAnswer: CaseIterable, Hashable {
  case yes, some, no
  /// It was tried; whether it helped is not said.
  case unsaid

  /// The answer for a known result.
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
