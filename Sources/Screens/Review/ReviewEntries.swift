// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine

/// The entries behind a place in the review, newest first.
struct ReviewEntries: Hashable, Sendable {
  enum Entry: Hashable, Sendable {
    case session(ReviewedSession, name: String)
    case cramp(CrampRecord)

    /// When it began.
    var at: LocalMoment {
      switch self {
      case .session(let session, _): session.startedAt
      case .cramp(let cramp): cramp.onsetAt
      }
    }

    var name: String {
      switch self {
      case .session(_, let name): name
      case .cramp(let cramp): ReviewTexts.cramp(at: cramp.placeText)
      }
    }

    /// The name, without the word that goes without saying where there is no room for it.
    func name(columns: Int) -> String {
      guard case .cramp(let cramp) = self, name.cellWidth > columns else { return name }
      return cramp.placeText
    }

    /// As many of its details as fit.
    func text(columns: Int) -> String {
      guard case .cramp(let cramp) = self else { return text }
      return cramp.briefText(columns: columns)
    }

    /// Its details, in a few words.
    var text: String {
      switch self {
      case .session(let session, _):
        session.counts
          ? ReviewTexts.session(session.active, session.outcome)
          : ReviewTexts.tooShort(session.active)
      case .cramp(let cramp): cramp.briefText
      }
    }
  }

  /// The title of the list.
  let title: String
  let entries: [Entry]
  var selection = 0
  /// Whether the selected entry is shown in full.
  var isOpen = false
  /// The detail at the cursor.
  var selectedDetail = 0

  /// All that is known of the selected entry.
  var details: [CrampDetail] {
    guard entries.indices.contains(selection) else { return [] }
    return switch entries[selection] {
    case .session(let session, let name): ReviewTexts.details(of: session, name: name)
    case .cramp(let cramp): cramp.details()
    }
  }

  /// Shows the selected entry in full.
  mutating func open() {
    guard !entries.isEmpty else { return }
    (isOpen, selectedDetail) = (true, 0)
  }

  /// Moves through the entries, or through the details of the open one.
  mutating func move(_ move: ListMove) {
    if isOpen {
      selectedDetail = move.entry(from: selectedDetail, count: details.count)
    } else {
      selection = move.entry(from: selection, count: entries.count)
    }
  }

  init(
    _ title: String, of days: ClosedRange<CivilDay>, in log: ReviewedLog, _ figures: ReviewFigures,
    _ names: [RoutineID: String]
  ) {
    let filter = figures.question.filter
    let sessions = log.sessions.filter {
      $0.isOfTraining && days.contains($0.startedAt.day) && filter.passes($0)
    }
    self.init(
      title,
      sessions.map { .session($0, name: names[$0.routine] ?? $0.routine.rawValue) }
        + figures.cramps.filter { days.contains($0.day) }.map { .cramp($0.record) })
  }

  /// Makes the list of cramps that satisfy a condition.
  init(
    _ title: String, of figures: ReviewFigures, where isMeant: (CrampRecord) -> Bool
  ) {
    self.init(title, figures.cramps.map(\.record).filter(isMeant).map { .cramp($0) })
  }

  private init(_ title: String, _ entries: [Entry]) {
    self.title = title
    self.entries = entries.enumerated().sorted {
      let (at, other) = ($0.element.at.unixMilliseconds, $1.element.at.unixMilliseconds)
      return at == other ? $0.offset < $1.offset : at > other
    }.map(\.element)
  }
}
