// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What a person has filled in on a cramp. Times are as they have typed them, since only the program can
/// tell what they mean.
package struct CrampEntry: Hashable, Sendable {
  /// A row of the form.
  package enum Row: Hashable, Sendable {
    case onset, site, side, lasted, painOnset, painAfter, woke, note
    /// Whether a step of relief was tried, and helped; with the step's name.
    case tried(String)
  }

  /// The cramp; `nil` for one that is to be logged.
  package var cramp: CrampRecord?
  /// When it began; `nil` if nobody has changed it.
  package var onset: String?
  /// Where it was, if that is chosen.
  package var site: CrampSite?
  /// How long it lasted, empty for not said; `nil` if nobody has changed it.
  package var lasted: String?
  /// The note, empty for none; `nil` if nobody has changed it.
  package var note: String?
  /// What is said in the rows in which one chooses, as far as it is not what was said before.
  package var chosen: [CrampChange] = []

  /// Whether it says nothing that is not said already.
  var isEmpty: Bool {
    onset == nil && lasted == nil && note == nil && chosen.isEmpty && site == cramp?.site
  }
}

/// What is done with a form.
package enum CrampFormPurpose: Hashable, Sendable {
  /// To log a cramp of the past.
  case add
  /// To correct one.
  case correct(CrampRecord)
  /// To write or change the note of one.
  case note(CrampRecord)

  /// The cramp, if there is one already.
  var cramp: CrampRecord? {
    switch self {
    case .add: nil
    case .correct(let cramp), .note(let cramp): cramp
    }
  }

  /// The rows from the top.
  ///
  /// - Parameter steps: The steps of relief that may have been tried.
  func rows(steps: [String]) -> [CrampEntry.Row] {
    let told: [CrampEntry.Row] = [.onset, .site, .side, .lasted, .painOnset, .painAfter, .woke]
    let tried = steps.map(CrampEntry.Row.tried)
    return switch self {
    case .add: told + tried + [.note]
    case .correct: told + tried
    case .note: [.note]
    }
  }
}

/// What a form of a cramp asks the program for.
package enum CrampFormCommand: Hashable, Sendable {
  /// Log what is filled in, then close the form; or say what is wrong with it.
  case save(CrampEntry)
}
