// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import SessionEngine
import TextCanvas
import Wording

/// The cramps as text: reviews first, then the list.
enum CrampListText {
  /// The width of running text.
  private static let columns = 78

  /// The message if there is nothing to list.
  static func nothing(site: CrampSite?, since: SinceTime?) -> String {
    let place = site.map { " at the site \($0.rawValue)" } ?? ""
    return "No cramp is logged\(place)" + (since.map { " since \($0.text)." } ?? " yet.")
  }

  /// The review of each site, any advice, and a line for each cramp.
  static func lines(_ list: CrampList) -> [String] {
    var blocks = list.reviews.isEmpty ? [] : [reviews(list.reviews)]
    if let advice = list.advice { blocks.append(advice.text.wrapped(columns: columns)) }
    if !list.shown.isEmpty { blocks.append(table(list.shown)) }
    return Array(blocks.joined(separator: [""]))
  }

  /// All sites, and how to read the figures.
  private static func reviews(_ reviews: [SiteReview]) -> [String] {
    var lines = reviews.flatMap(review)
    if reviews.contains(where: { !$0.easedIn.isEmpty }) {
      let caution = "Cramps often stop on their own; these numbers don't prove what helped."
      lines += caution.wrapped(columns: columns)
    }
    return lines
  }

  /// One site. Each figure says how many cramps it is from; with fewer than three it is omitted.
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
        + (review.relief.map { "\($0.median.spokenText) (of \($0.cramps))" }
          ?? tooFew("with a time to relief")),
      "  eased in          "
        + (eased.isEmpty
          ? tooFew("whose step is known") : "\(eased) (of \(behind) whose step is known)"),
      "  pain fell by 2+   "
        + (review.lower.map { "\($0.count) of \($0.total)" }
          ?? tooFew("with pain before and after")),
    ]
  }

  /// What stands for a figure that too few cramps are behind.
  private static func tooFew(_ which: String) -> String {
    "needs \(SiteReview.fewest) cramps \(which)"
  }

  private static func table(_ records: [CrampRecord]) -> [String] {
    var table = TextTable(
      ["ID", "BEGAN", "SITE", "LASTED", "OUTCOME", "PAIN", "IN"], rightAligned: [3])
    let times = LocalMoment.minuteTexts(records.map(\.onsetAt))
    for (record, time) in zip(records, times) {
      table.add([
        record.id.short, time, CrampText.place(record),
        record.timeToRelief?.lengthText ?? "",
        record.isDeleted ? "deleted" : record.outcome?.listText ?? "",
        record.painChangeText,
        record.place?.routine.fitted(columns: TextTable.longestName) ?? "",
      ])
    }
    return table.lines
  }
}
