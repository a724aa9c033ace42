// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A field of a cramp that can be corrected. The raw value is the key in JSON.
enum CrampField: String, CaseIterable {
  case onsetAt, site, side, triggers, painOnset, painWorst, painAfter, lastedMs, steps, easedIn
  case woke, soreness, note, deleted

  /// The field that a change sets.
  init(_ change: CrampChange) {
    switch change {
    case .onset: self = .onsetAt
    case .site: self = .site
    case .side: self = .side
    case .conditions: self = .triggers
    case .painOnset: self = .painOnset
    case .painWorst: self = .painWorst
    case .painAfter: self = .painAfter
    case .lasted: self = .lastedMs
    case .tried: self = .steps
    case .easedIn: self = .easedIn
    case .woke: self = .woke
    case .soreness: self = .soreness
    case .note: self = .note
    case .deleted: self = .deleted
    }
  }

  /// The value of a field, as in the cramp's JSON.
  enum Value: Hashable {
    case text(String)
    case words([String])
    case number(Int)
    case duration(Duration)
    case steps([CrampRecord.Step])
    case moment(LocalMoment)
    case flag(Bool)
    case nothing
  }

  func value(in record: CrampRecord) -> Value {
    switch self {
    case .onsetAt: .moment(record.onsetAt)
    case .site: .text(record.site.rawValue)
    case .side: record.side.map { .text($0.rawValue) } ?? .nothing
    case .triggers: .words(record.conditions.triggers.map(\.rawValue))
    case .painOnset: record.painOnset.map(Value.number) ?? .nothing
    case .painWorst: record.painWorst.map(Value.number) ?? .nothing
    case .painAfter: record.painAfter.map(Value.number) ?? .nothing
    case .lastedMs: record.lasted.map(Value.duration) ?? .nothing
    case .steps: .steps(record.steps)
    case .easedIn: record.easedIn.map(Value.text) ?? .nothing
    case .woke: record.woke.map(Value.flag) ?? .nothing
    case .soreness: record.soreness.map(Value.number) ?? .nothing
    case .note: record.note.map(Value.text) ?? .nothing
    case .deleted: .flag(record.isDeleted)
    }
  }
}

extension CrampField.Value: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .words(let words): try container.encode(words)
    case .number(let number): try container.encode(number)
    case .duration(let duration): try container.encode(duration.wholeMilliseconds)
    case .steps(let steps): try container.encode(steps.map(CrampStepReport.init))
    case .moment(let moment): try container.encode(moment.rfc3339)
    case .flag(let flag): try container.encode(flag)
    case .nothing: try container.encodeNil()
    }
  }
}
