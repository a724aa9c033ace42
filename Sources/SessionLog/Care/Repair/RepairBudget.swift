// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

// The rule of this file: a log may be made so that nothing takes longer than to put its plans together.
// So whatever is read, hashed or compared to that end is counted, for all its plans together, and when
// it is too much the rest of them stays as it is.

/// How much work may still be done to put the plans of a log together.
struct RepairBudget {
  /// The work of all plans of a log, in bytes that are hashed: that takes a second or two, and is many
  /// times what a log needs of which some pages are damaged.
  static let usual = 512 << 20
  /// What hashing a value takes beside its texts.
  static let value = 8
  /// What making or comparing a segment takes beside its texts.
  static let segment = 256
  /// What reading a byte of a plan takes: it is hashed and compared several times.
  static let reading = 8

  /// Too much was asked for.
  struct Spent: Error {}

  /// The bytes that are left.
  private(set) var left: Int

  /// Makes a budget of so many bytes.
  init(_ bytes: Int = usual) { left = bytes }

  /// Counts what is going to be done, in bytes.
  ///
  /// - Throws: `Spent`, if it is too much.
  mutating func take(_ bytes: Int) throws(Spent) {
    left -= bytes
    guard left >= 0 else { throw Spent() }
  }
}

extension DatabaseValue {
  /// What hashing the value takes.
  var work: Int {
    guard case .string(let text) = storage else { return RepairBudget.value }
    return RepairBudget.value + text.utf8.count
  }
}

extension Sequence<DatabaseValue> {
  /// What hashing the values takes.
  var work: Int { reduce(0) { $0 + $1.work } }
}

extension Segment {
  /// What making or hashing the segment takes.
  var work: Int {
    RepairBudget.segment + name.utf8.count + instruction.utf8.count + (caution?.utf8.count ?? 0)
  }
}

extension SessionPlan {
  /// What making or hashing the plan takes.
  var work: Int {
    let own = RepairBudget.segment + routine.rawValue.utf8.count + name.utf8.count
    return segments.reduce(own) { $0 + $1.work }
  }
}
