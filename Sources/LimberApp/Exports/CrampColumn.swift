// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine

/// A column of cramps in CSV. The raw value is its name: the key in JSON, if there is one. Like
/// keys, names never change.
enum CrampColumn: String, CaseIterable {
  case id, onsetAt, onsetAtUnixMs, site, side, session, routineName, phase, step, quarter, follows
  case triggers, patterns, painOnset, painWorst, painAfter, steps, outcome, lastedMs, timeToReliefMs
  case easedIn, woke, soreness, sorenessAt, sorenessAtUnixMs, note

  /// The value of this column for a cramp: words separated by spaces, steps as a JSON array.
  ///
  /// - Parameters:
  ///   - report: The cramp for JSON.
  ///   - encoder: Encodes the array; making one takes longer than encoding a cramp.
  func field(
    of cramp: CrampRecord, _ report: CrampReport, _ encoder: JSONEncoder
  ) throws(Failure) -> CSV.Field {
    switch self {
    case .id: .text(report.id)
    case .onsetAt: .text(report.onsetAt)
    case .onsetAtUnixMs: .number(cramp.onsetAt.unixMilliseconds)
    case .site: .text(report.site)
    case .side: .init(report.side.value)
    case .session: .init(report.session.value)
    case .routineName: .init(report.routineName.value)
    case .phase: .init(report.phase.value)
    case .step: .init(report.step.value)
    case .quarter: .init(report.quarter.value)
    case .follows: .init(report.follows.value)
    case .triggers: Self.words(report.triggers)
    case .patterns: Self.words(report.patterns)
    case .painOnset: .init(report.painOnset.value)
    case .painWorst: .init(report.painWorst.value)
    case .painAfter: .init(report.painAfter.value)
    case .steps:
      report.steps.isEmpty
        ? .nothing
        : .text(String(decoding: try Output.encoded(report.steps, by: encoder), as: UTF8.self))
    case .outcome: .init(report.outcome.value)
    case .lastedMs: .init(report.lastedMs.value)
    case .timeToReliefMs: .init(report.timeToReliefMs.value)
    case .easedIn: .init(report.easedIn.value)
    case .woke: report.woke.value.map { .flag($0) } ?? .nothing
    case .soreness: .init(report.soreness.value)
    case .sorenessAt: .init(report.sorenessAt.value)
    case .sorenessAtUnixMs: .init(cramp.sorenessToldAt?.unixMilliseconds)
    case .note: .init(report.note.value)
    }
  }

  private static func words(_ words: [String]) -> CSV.Field {
    words.isEmpty ? .nothing : .text(words.joined(separator: " "))
  }
}
