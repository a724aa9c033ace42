// SPDX-License-Identifier: MIT
import SessionEngine
import Wording

/// The texts of the cramps screen.
enum CrampsTexts {
  static let title = "Cramps"
  static let bySiteTitle = "Cramps by site"
  static let none = """
    No cramps here.

    c helps with one at once. a logs a past one.
    """
  static let deleted = "Deleted. u undoes."

  static let details = "details"
  static let crampInFull = "the cramp in full"
  static let add = "add"
  static let addWords = "log a past cramp"
  static let correct = "edit"
  static let correctWords = "correct it"
  static let noteWords = "write or change its note"
  static let bySite = "by site"
  static let everySite = "the figures of every site"
  static let hideAdvice = "hide advice"
  static let hideAdviceLong = "hide the advice for 14 days"
  static let backKeys = "back (or Esc, m)"
  static let cramps = "cramps"
  static let backFromSites = "back to the cramps (or Esc, s)"
  static let backFromCramp = "back to the cramps (or Esc, Enter)"

  static let began = "began"
  static let site = "site"
  static let during = "during"
  static let toRelief = "to relief"
  static let pain = "pain"
  static let woke = "woke"
  static let note = "note"
  static let yes = "yes"
  static let no = "no"

  static let medianToRelief = "median to relief"
  static let painFell = "pain fell by 2+"
  /// The same in the headings of a table, which leave room for the names of steps.
  static let medianHead = "median relief"
  static let painHead = "pain fell 2+"
  static let easedIn = "eased in"
  static let mostEasedIn = "most eased in"
  /// Stands for a figure with too few cramps.
  static let tooFew = "–"
  static let footnote = """
    Cramps often stop on their own; these numbers don't prove what helped. Eased in: of those whose \
    step is known.
    """

  static let loggedLater = "logged later"
  static let notInSession = "not in a session; logged later"
  static let atRest = "at rest"
  static let ended = "ended"
  static let wokeYou = "woke you"
  static let withNote = "with a note"

  /// The labels of a cramp's details.
  enum Label {
    static let began = "began"
    static let site = "site"
    static let side = "side"
    static let during = "during"
    static let session = "session"
    static let again = "again"
    static let trigger = "trigger"
    static let pattern = "pattern"
    static let warning = "warning"
    static let pain = "pain"
    static let relief = "relief"
    static let ended = "ended"
    static let woke = "woke you"
    static let soreness = "soreness"
    static let note = "note"
    static let id = "id"
  }

  /// The heading of a cramp.
  static func cramp(at place: String) -> String { "Cramp, \(place)" }

  /// The advice with the key that hides it.
  static func advice(_ advice: ClinicAdvice) -> String {
    "\(advice.text) x hides this for 14 days."
  }

  /// The text for a screen too small for the list.
  static func small(_ cramp: String) -> String { "\(title)  \(cramp)" }

  /// A figure with its number of cramps.
  static func figure(_ figure: String, of cramps: Int) -> String { "\(figure) (of \(cramps))" }

  /// A share of a total.
  static func share(_ count: Int, of all: Int) -> String { "\(count) of \(all)" }

  /// The remark below the figures.
  ///
  /// - Parameter reviews: The sites whose figures are shown.
  static func footnote(of reviews: some Collection<SiteReview>, moreSites: Int = 0) -> String {
    [
      reviews.contains { !$0.easedIn.isEmpty } ? footnote : nil, gaps(of: reviews),
      moreSites > 0 ? "s: \(counted(moreSites, "more site"))".unbroken : nil,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// What missing figures need; `nil` if none is missing. A site with too few cramps needs no more
  /// words.
  private static func gaps(of reviews: some Collection<SiteReview>) -> String? {
    guard reviews.contains(where: \.hasGaps) else { return nil }
    let sites = reviews.filter { $0.cramps >= SiteReview.fewest }
    let known = [
      sites.contains { $0.relief == nil } ? "time to relief" : nil,
      sites.contains { $0.lower == nil } ? "pain before and after" : nil,
      sites.contains { $0.easedIn.isEmpty } ? "the step it eased in" : nil,
    ].compactMap { $0 }
    let needed = "\(tooFew): needs \(SiteReview.fewest) cramps"
    return known.isEmpty
      ? "\(needed).".unbroken : "\(needed) with \(known.joined(separator: ", or "))."
  }

  /// The number of a cramp at its site within its session, from the second on.
  static func again(_ number: Int) -> String { "\(numbered(number)) at this site in this session" }

  static func session(_ routine: String, _ id: SessionID) -> String { "\(routine) (\(id.short))" }
}
