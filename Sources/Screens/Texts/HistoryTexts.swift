// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas
import Wording

/// The texts of the history screen.
enum HistoryTexts {
  static let title = "History"
  static let nothingLogged = "No sessions yet.\n\nEvery session you start is listed here."
  static let noneFound = "No session matches."
  static let details = "details"
  static let sessionInFull = "the session in full"
  static let resume = "continue"
  static let resumeLong = "continue or finish it"
  static let search = "search"
  static let searchByRoutine = "search by routine"
  static let endTyping = "to the sessions found"
  static let select = "select"
  static let showAll = "show all"
  static let backKeys = "back (or Esc, h)"
  static let backKeysOfSearch = "back (or h)"
  static let began = "began"
  static let routine = "routine"
  static let outcome = "outcome"
  static let active = "active"
  static let cramps = "cramps"
  static let cramp = "cramp"
  static let session = "session"

  private static let thisWeek = "This week"
  private static let lastWeek = "Last week"

  /// The text for a screen too small for the list.
  static func small(_ name: String) -> String { "\(title)  \(name)" }

  /// The position in a list that is not read to its end yet.
  static func number(_ number: Int) -> String { "no. \(number)" }

  /// The number of search results.
  static func found(_ count: Int, hasMore: Bool) -> String {
    "\(count)\(hasMore ? "+" : "") found"
  }

  /// The heading of a week, by the day number of its Monday.
  static func heading(ofWeekFrom monday: Int, seenFrom today: LocalMoment) -> String {
    switch today.monday - monday {
    case ...0: thisWeek
    case 7: lastWeek
    default: "Week of \(LocalMoment.dateText(ofDay: monday, seenFrom: today))"
    }
  }

  /// The totals of a week, as far as they fit. All that began is listed, and counted here, whereas
  /// the review counts training.
  static func sums(sessions: Int, active: Duration, cramps: Int, columns: Int) -> String {
    let time = active >= .seconds(1) ? [active.roughText] : []
    let inThem = sessions == 1 ? "in it" : "in them"
    let whole =
      ["\(counted(sessions, session)) begun"] + time
      + (cramps > 0 ? ["\(counted(cramps, cramp)) \(inThem)"] : [])
    if whole.joined(separator: "  ").cellWidth <= columns { return whole.joined(separator: "  ") }
    var parts = ["\(sessions) begun"] + time
    if cramps > 0 { parts.append(counted(cramps, cramp)) }
    while parts.count > 1, parts.joined(separator: "  ").cellWidth > columns { parts.removeLast() }
    return parts.joined(separator: "  ")
  }
}
