// SPDX-License-Identifier: MIT
import TextCanvas

/// The parts of a caution, in the order in which relief shows them.
struct ReliefCaution: Sendable {
  /// What points to the warning signs, if it is short enough for the first glance.
  let pointer: String?
  /// The first danger of the others, with what is to be done next if it comes true.
  let first: String
  /// What follows.
  let rest: String

  private static let longestPointer = 60
  private static let kept = Kept<String, ReliefCaution>(most: 100)

  /// The parts of a step's caution. They are kept, since each frame shows them.
  static func parts(of caution: String) -> ReliefCaution {
    kept.result(for: caution) { ReliefCaution(caution) }
  }

  private init(_ caution: String) {
    let pointer = caution.toWarningsCue.flatMap { $0.count <= Self.longestPointer ? $0 : nil }
    let others = String(caution.dropFirst(pointer?.count ?? 0)).statements
    let count = others.dropFirst().first?.hasPrefix("Then ") == true ? 2 : 1
    self.pointer = pointer?.runningText
    first = others.prefix(count).joined(separator: " ")
    rest = others.dropFirst(count).joined(separator: " ")
  }
}
