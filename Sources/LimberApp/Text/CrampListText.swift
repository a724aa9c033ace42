// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import TextCanvas
import Wording

/// The cramps as text: what they have in common, then each of them.
enum CrampListText {
  /// The columns that running text is wrapped to.
  private static let columns = 78

  /// What stands for a figure that too few cramps are behind.
  private static let tooFew = "-"

  /// What is said where there is nothing to list.
  static func nothing(site: CrampSite?, since: SinceTime?) -> String {
    let place = site.map { " at the site \($0.rawValue)" } ?? ""
    return "No cramp is logged\(place)" + (since.map { " since \($0.text)." } ?? " yet.")
  }

  /// What is known for each site, the advice if there is any, and a line for each cramp.
  static func lines(_ list: CrampList) -> [String] {
    var blocks = list.reviews.isEmpty ? [] : [reviews(list.reviews)]
    if let advice = list.advice { blocks.append(advice.text.wrapped(columns: columns)) }
    if !list.shown.isEmpty { blocks.append(table(list.shown)) }
    return Array(blocks.joined(separator: [""]))
  }

  /// Every site, and what has to be known to read the figures.
  private static func reviews(_ reviews: [SiteReview]) -> [String] {
    var lines = reviews.flatMap(review)
    if lines.contains(where: { $0.hasSuffix("  \(tooFew)") }) {
      lines.append("\(tooFew): needs \(SiteReview.fewest) cramps.")
    }
    if reviews.contains(where: { !$0.easedIn.isEmpty }) {
      let caution = "Cramps often stop on their own; these numbers don't prove what helped."
      lines += caution.wrapped(columns: columns)
    }
    return lines
  }

  /// One site. Each figure names the cramps behind it, and one with fewer than three is not told.
  private static func review(_ review: SiteReview) -> [String] {
    let head =
      "\(review.site.rawValue): \(review.cramps) \(review.cramps == 1 ? "cramp" : "cramps")"
    guard review.cramps >= SiteReview.fewest else {
      return ["\(head); figures need \(SiteReview.fewest)"]
    }
    let eased = review.easedIn.map { "\($0.step) \($0.cramps)" }.joined(separator: ", ")
    let behind = review.easedIn.reduce(0) { $0 + $1.cramps }
    return [
      head,
      "  median to relief  "
        + (review.relief.map { "\($0.median.spokenText) (of \($0.cramps))" } ?? tooFew),
      "  eased in          " + (eased.isEmpty ? tooFew : "\(eased) (of \(behind))"),
      "  pain fell by 2+   " + (review.lower.map { "\($0.count) of \($0.total)" } ?? tooFew),
    ]
  }

  private static func table(_ records: [CrampRecord]) -> [String] {
    var table = TextTable(
      ["ID", "BEGAN", "SITE", "LASTED", "OUTCOME", "PAIN", "IN"], rightAligned: [3])
    let times = LocalMoment.minuteTexts(records.map(\.onsetAt))
    for (record, time) in zip(records, times) {
      table.add([
        record.id.short, time, CrampText.place(record),
        record.timeToRelief?.clockText ?? "",
        record.isDeleted ? "deleted" : record.outcome?.listText ?? "", pain(record),
        record.place?.routine.fitted(columns: TextTable.longestName) ?? "",
      ])
    }
    return table.lines
  }

  /// Pain at onset, at its worst and after, as `7/8/2`; a dash where there is no answer, and nothing
  /// where there is none at all.
  private static func pain(_ record: CrampRecord) -> String {
    let answers = [record.painOnset, record.painWorst, record.painAfter]
    guard answers.contains(where: { $0 != nil }) else { return "" }
    return answers.map { $0.map(String.init) ?? "-" }.joined(separator: "/")
  }
}
