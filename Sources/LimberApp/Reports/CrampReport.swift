// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

// Scripts read the names of these properties: they never change, and none is ever omitted.

/// A cramp in the diary, as JSON.
struct CrampReport: Encodable {
  let id: String
  let onsetAt: String
  let site: String
  let side: Nullable<String>
  let session: Nullable<String>
  let routineName: Nullable<String>
  let phase: Nullable<String>
  let step: Nullable<String>
  let quarter: Nullable<Int>
  let follows: Nullable<String>
  let triggers: [String]
  let patterns: [String]
  let painOnset: Nullable<Int>
  let painWorst: Nullable<Int>
  let painAfter: Nullable<Int>
  let steps: [CrampStepReport]
  let outcome: Nullable<String>
  let lastedMs: Nullable<Int64>
  let timeToReliefMs: Nullable<Int64>
  let easedIn: Nullable<String>
  let woke: Nullable<Bool>
  let soreness: Nullable<Int>
  let sorenessAt: Nullable<String>
  let note: Nullable<String>
  let deleted: Bool

  init(_ record: CrampRecord) {
    id = record.id.rawValue
    onsetAt = record.onsetAt.rfc3339
    site = record.site.rawValue
    side = Nullable(record.side?.rawValue)
    session = Nullable(record.place?.session.rawValue)
    routineName = Nullable(record.place?.routine)
    phase = Nullable(record.place?.phase?.rawValue)
    step = Nullable(record.place?.step)
    quarter = Nullable(record.place?.quarter)
    follows = Nullable(record.place?.follows?.rawValue)
    triggers = record.conditions.triggers.map(\.rawValue)
    patterns = record.conditions.patterns.map(\.rawValue)
    painOnset = Nullable(record.painOnset)
    painWorst = Nullable(record.painWorst)
    painAfter = Nullable(record.painAfter)
    steps = record.steps.map(CrampStepReport.init)
    outcome = Nullable(record.outcome?.reportWord)
    lastedMs = Nullable(record.lasted?.wholeMilliseconds)
    timeToReliefMs = Nullable(record.timeToRelief?.wholeMilliseconds)
    easedIn = Nullable(record.easedIn)
    woke = Nullable(record.woke)
    soreness = Nullable(record.soreness)
    sorenessAt = Nullable(record.sorenessToldAt?.rfc3339)
    note = Nullable(record.note)
    deleted = record.isDeleted
  }
}

/// A site's review, as JSON. Figures with fewer than three cramps are `null` or empty.
struct SiteReport: Encodable {
  struct TimeToRelief: Encodable {
    let medianMs: Int64
    let crampCount: Int
  }

  /// A step in which cramps eased.
  struct EasedIn: Encodable {
    let step: String
    let crampCount: Int
  }

  /// After how many cramps, of those with both answers, pain had fallen by two points or more.
  struct PainFell: Encodable {
    let count: Int
    let of: Int
  }

  let site: String
  let crampCount: Int
  let timeToRelief: Nullable<TimeToRelief>
  let easedIn: [EasedIn]
  let painFell: Nullable<PainFell>

  init(_ review: SiteReview) {
    site = review.site.rawValue
    crampCount = review.cramps
    timeToRelief = Nullable(
      review.relief.map {
        TimeToRelief(medianMs: $0.median.wholeMilliseconds, crampCount: $0.cramps)
      })
    easedIn = review.easedIn.map { EasedIn(step: $0.step, crampCount: $0.cramps) }
    painFell = Nullable(review.lower.map { PainFell(count: $0.count, of: $0.total) })
  }
}

/// The cramps and the reviews, as JSON.
struct CrampListReport: Encodable {
  let sites: [SiteReport]
  let advice: Nullable<String>
  let cramps: [CrampReport]

  init(_ list: CrampList) {
    sites = list.reviews.map(SiteReport.init)
    advice = Nullable(list.advice?.text)
    cramps = list.shown.map(CrampReport.init)
  }
}

/// A cramp with its change history, as JSON.
struct CrampStoryReport: Encodable {
  /// The effect of a diary entry.
  struct Entry: Encodable {
    let writtenAt: String
    let changes: [Change]
  }

  /// A change, with the value before it.
  struct Change: Encodable {
    let field: String
    let before: CrampField.Value
    let after: CrampField.Value
  }

  private let now: CrampReport
  private let first: CrampReport
  private let entries: [Entry]

  init(_ story: CrampStory) {
    now = CrampReport(story.record)
    first = CrampReport(story.first)
    entries = CrampHistory(story).entries.map { entry in
      Entry(
        writtenAt: entry.writtenAt.rfc3339,
        changes: entry.changes.map {
          Change(field: $0.field.rawValue, before: $0.before, after: $0.after)
        })
    }
  }

  private enum Key: String, CodingKey {
    case first, entries
  }

  func encode(to encoder: any Encoder) throws {
    try now.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(first, forKey: .first)
    try container.encode(entries, forKey: .entries)
  }
}
