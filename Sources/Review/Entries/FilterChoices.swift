// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// The possible filters for a log; each choice matches something.
public struct FilterChoices: Hashable, Sendable {
  /// A field of the filter.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    /// Of sessions.
    case routine, kind, outcome
    /// Of cramps.
    case site, side
  }

  /// The routines, the most sessions first; among equals, by id.
  public let routines: [RoutineID]
  /// The kinds of sessions.
  public let kinds: [RoutineKind]
  /// The outcomes of sessions.
  public let outcomes: [ReviewFilter.Outcome]
  /// The sites of cramps.
  public let sites: [CrampSite]
  /// The sides of cramps.
  public let sides: [ReviewFilter.Side]

  /// Collects the choices in a log.
  public init(_ log: ReviewedLog) {
    var routines: [RoutineID: Int] = [:]
    var kinds: Set<RoutineKind> = []
    var outcomes: Set<ReviewFilter.Outcome> = []
    var sites: Set<CrampSite> = []
    var sides: Set<ReviewFilter.Side> = []
    for session in log.sessions where session.isOfTraining {
      routines[session.routine, default: 0] += 1
      kinds.insert(session.kind)
      outcomes.insert(ReviewFilter.Outcome(session.outcome))
    }
    for cramp in log.cramps {
      sites.insert(cramp.record.site)
      sides.insert(ReviewFilter.Side(cramp.record.side))
    }
    self.routines = routines.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    self.kinds = RoutineKind.allCases.filter(kinds.contains)
    self.outcomes = ReviewFilter.Outcome.allCases.filter(outcomes.contains)
    self.sites = CrampSite.allCases.filter(sites.contains)
    self.sides = ReviewFilter.Side.allCases.filter(sides.contains)
  }

  /// Whether there is nothing to choose.
  public var isEmpty: Bool { routines.isEmpty && sites.isEmpty }

  /// The filter with one field set to its next choice; after the last, to none.
  ///
  /// - Parameter isBack: Whether to take the previous choice instead.
  public func changed(_ filter: ReviewFilter, _ field: Field, isBack: Bool = false) -> ReviewFilter
  {
    var filter = filter
    func next<Choice: Equatable>(_ choice: Choice?, of choices: [Choice]) -> Choice? {
      let at = choice.flatMap(choices.firstIndex).map { $0 + 1 } ?? 0
      let count = choices.count + 1
      let next = (at + (isBack ? count - 1 : 1)) % count
      return next == 0 ? nil : choices[next - 1]
    }
    switch field {
    case .routine: filter.routine = next(filter.routine, of: routines)
    case .kind: filter.kind = next(filter.kind, of: kinds)
    case .outcome: filter.outcome = next(filter.outcome, of: outcomes)
    case .site: filter.site = next(filter.site, of: sites)
    case .side: filter.side = next(filter.side, of: sides)
    }
    return filter
  }
}
