// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A filled-in cramp form. Times are as typed, since only the program can interpret them.
package struct CrampEntry: Hashable, Sendable {
  /// A row of the form.
  package enum Row: Hashable, Sendable {
    case onset, site, side, lasted, painOnset, painWorst, painAfter, triggers, woke, note
    /// Whether this relief step was tried, and helped.
    case tried(String)

    /// The letters that answer it, in the order of its answers; `a` for a pain of 10.
    var letters: String {
      switch self {
      case .side: "lrb"
      case .painOnset, .painWorst, .painAfter: "a"
      case .woke: "yn"
      case .tried: "ysn"
      case .onset, .site, .lasted, .triggers, .note: ""
      }
    }
  }

  /// The cramp; `nil` for a new one.
  package var cramp: CrampRecord?
  /// When it began; `nil` if unchanged.
  package var onset: String?
  /// The site, if chosen.
  package var site: CrampSite?
  /// How long it lasted, empty for not said; `nil` if unchanged.
  package var lasted: String?
  /// The note, empty for none; `nil` if unchanged.
  package var note: String?
  /// The changes from rows with choices.
  package var chosen: [CrampChange] = []
  /// The session in which the cramp hit, if it is known.
  package var session: SessionSummary?

  /// Whether it changes nothing.
  var isEmpty: Bool {
    onset == nil && lasted == nil && note == nil && chosen.isEmpty && site == cramp?.site
  }
}

/// The purpose of a form.
package enum CrampFormPurpose: Hashable, Sendable {
  /// To log a past cramp.
  case add
  /// To correct one.
  case correct(CrampRecord)
  /// To write or change the note of one.
  case note(CrampRecord)

  /// The existing cramp, if any.
  var cramp: CrampRecord? {
    switch self {
    case .add: nil
    case .correct(let cramp), .note(let cramp): cramp
    }
  }

  /// The rows, from the top.
  ///
  /// - Parameter steps: The relief steps that may have been tried.
  func rows(steps: [String]) -> [CrampEntry.Row] {
    let told: [CrampEntry.Row] = [
      .onset, .site, .side, .lasted, .painOnset, .painWorst, .painAfter, .triggers, .woke,
    ]
    let tried = steps.map(CrampEntry.Row.tried)
    return switch self {
    case .add: told + tried + [.note]
    case .correct: told + tried
    case .note: [.note]
    }
  }
}

/// What a cramp form asks the program for.
package enum CrampFormCommand: Hashable, Sendable {
  /// Log the entry and close the form, or say what is wrong with it.
  case save(CrampEntry)
  /// Say what is wrong with what is written in a row, if anything is.
  case check(CrampEntry.Row, String)
}
