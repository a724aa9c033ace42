// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine

/// What is written of a cramp, as the JSON object of a diary entry's `detail` column.
struct DiaryDetail: Codable, Equatable {
  /// When a cramp began that is written down by hand.
  var onset: StoredMoment?
  /// Where it was.
  var site: String?
  /// The changes, in order.
  var changes: [DiaryChange]?

  init() {}

  /// Reads the JSON object.
  init?(json: String) {
    guard let detail = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
      return nil
    }
    self = detail
  }

  /// The JSON object, its keys in order.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

/// A moment as JSON has it.
struct StoredMoment: Codable, Equatable {
  /// Milliseconds since 1970 in UTC.
  let atMs: Int64
  /// Seconds ahead of UTC.
  let offsetS: Int64

  init(_ moment: LocalMoment) {
    atMs = moment.unixMilliseconds
    offsetS = Int64(moment.offsetSeconds)
  }

  /// The moment; `nil` if no program would have written it so.
  var moment: LocalMoment? {
    guard LogLimits.unixMilliseconds.contains(atMs), LogLimits.offsetSeconds.contains(offsetS)
    else { return nil }
    return LocalMoment(unixMilliseconds: atMs, offsetSeconds: Int(offsetS))
  }
}

/// One change, as a JSON object of one key; what is not said any more is `null`.
struct DiaryChange: Codable, Equatable {
  /// The change.
  let change: CrampChange

  init(_ change: CrampChange) { self.change = change }

  private enum Key: String, CodingKey {
    case onset, site, side, conditions, painOnset, painWorst, painAfter, lastedMs, woke, soreness
    case note, deleted
  }

  // The rule of these two: a change is read as it was written, or not at all.

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    guard fields.allKeys.count == 1, let key = fields.allKeys.first else {
      throw Self.unreadable(decoder)
    }
    let pain = { () throws -> Int? in
      let value = try fields.decode(Int?.self, forKey: key)
      if let value, !EpisodeNotes.painScale.contains(value) { throw Self.unreadable(decoder) }
      return value
    }
    switch key {
    case .onset:
      guard let moment = try fields.decode(StoredMoment.self, forKey: key).moment else {
        throw Self.unreadable(decoder)
      }
      change = .onset(moment)
    case .site:
      guard let site = CrampSite(rawValue: try fields.decode(String.self, forKey: key)) else {
        throw Self.unreadable(decoder)
      }
      change = .site(site)
    case .side:
      let word = try fields.decode(String?.self, forKey: key)
      let side = word.flatMap(Side.init(rawValue:))
      guard side?.rawValue == word else { throw Self.unreadable(decoder) }
      change = .side(side)
    case .conditions:
      let words = try fields.decode([String].self, forKey: key)
      let conditions = words.compactMap(Condition.init(rawValue:))
      guard conditions.count == words.count, words.count <= Condition.told.count,
        conditions.allSatisfy(Condition.told.contains)
      else { throw Self.unreadable(decoder) }
      change = .conditions(conditions)
    case .painOnset: change = .painOnset(try pain())
    case .painWorst: change = .painWorst(try pain())
    case .painAfter: change = .painAfter(try pain())
    case .soreness: change = .soreness(try pain())
    case .lastedMs:
      let lasted = try fields.decode(Int64?.self, forKey: key)
      if let lasted, !LogLimits.milliseconds.contains(lasted) { throw Self.unreadable(decoder) }
      change = .lasted(lasted.map { .milliseconds($0) })
    case .woke: change = .woke(try fields.decode(Bool?.self, forKey: key))
    case .note:
      let note = try fields.decode(String?.self, forKey: key)
      if let note, note != note.fittingNote { throw Self.unreadable(decoder) }
      change = .note(note)
    case .deleted: change = .deleted(try fields.decode(Bool.self, forKey: key))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    switch change {
    case .onset(let moment):
      try fields.encode(StoredMoment(moment), forKey: .onset)
    case .site(let site): try fields.encode(site.rawValue, forKey: .site)
    case .side(let side): try fields.encode(side?.rawValue, forKey: .side)
    case .conditions(let told): try fields.encode(told.map(\.rawValue), forKey: .conditions)
    case .painOnset(let pain): try fields.encode(pain, forKey: .painOnset)
    case .painWorst(let pain): try fields.encode(pain, forKey: .painWorst)
    case .painAfter(let pain): try fields.encode(pain, forKey: .painAfter)
    case .lasted(let lasted): try fields.encode(lasted?.wholeMilliseconds, forKey: .lastedMs)
    case .woke(let woke): try fields.encode(woke, forKey: .woke)
    case .soreness(let soreness): try fields.encode(soreness, forKey: .soreness)
    case .note(let note): try fields.encode(note, forKey: .note)
    case .deleted(let isDeleted): try fields.encode(isDeleted, forKey: .deleted)
    }
  }

  private static func unreadable(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(
      DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "not a change"))
  }
}

extension CrampChange {
  /// The change as it can be written down; `nil` if it says nothing possible, such as pain of 11.
  var checked: CrampChange? {
    switch self {
    case .painOnset(let pain?), .painWorst(let pain?), .painAfter(let pain?), .soreness(let pain?):
      return EpisodeNotes.painScale.contains(pain) ? self : nil
    case .lasted(let lasted?):
      let milliseconds = lasted.wholeMilliseconds
      return LogLimits.milliseconds.contains(milliseconds)
        ? .lasted(.milliseconds(milliseconds)) : nil
    case .conditions(let conditions):
      return .conditions(Condition.told.filter(conditions.contains))
    case .note(let note?):
      return .note(note.fittingNote)
    case .onset, .site, .side, .painOnset, .painWorst, .painAfter, .lasted, .woke, .soreness,
      .note, .deleted:
      return self
    }
  }
}

extension String {
  /// As much of it as fits a note. A character may be of any number of bytes, so these are limited,
  /// too; six of them, as JSON may take for one, still fit the log's limit.
  fileprivate var fittingNote: String {
    var note = String(prefix(CrampRecord.longestNote))
    while note.utf8.count > LogLimits.noteBytes { note.removeLast() }
    return note
  }
}
