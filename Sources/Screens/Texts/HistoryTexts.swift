// SPDX-License-Identifier: MIT
import SessionEngine
import TextCanvas
import Wording

/// What the history of sessions says.
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

  /// What a screen too small for the list says.
  static func small(_ name: String) -> String { "\(title)  \(name)" }

  /// How many sessions are found.
  static func found(_ count: Int, hasMore: Bool) -> String {
    "\(count)\(hasMore ? "+" : "") found"
  }

  /// The heading of the week that begins on a Monday, by the number of its day.
  static func heading(ofWeekFrom monday: Int, seenFrom today: LocalMoment) -> String {
    switch today.monday - monday {
    case ...0: thisWeek
    case 7: lastWeek
    default: "Week of \(LocalMoment.dateText(ofDay: monday, seenFrom: today))"
    }
  }

  /// What the sessions of a week come to, as much of it as there is room for.
  static func sums(sessions: Int, active: Duration, cramps: Int, columns: Int) -> String {
    var parts = [counted(sessions, session)]
    if active >= .seconds(1) { parts.append(active.roughText) }
    if cramps > 0 { parts.append(counted(cramps, cramp)) }
    while parts.count > 1, parts.joined(separator: "  ").cellWidth > columns { parts.removeLast() }
    return parts.joined(separator: "  ")
  }
}
