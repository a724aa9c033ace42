// SPDX-License-Identifier: MIT
import FailingCalls
import Foundation

/// A fault injected into the system calls of a program that writes its log.
struct CallFault: CustomStringConvertible {
  /// The outcome of a call.
  enum Outcome: Hashable {
    /// It fails with an error of the system.
    case fails(Int32)
    /// Half of the bytes are written.
    case fallsShort
    /// The program is killed instead of the call, or right after it.
    case killed, killedAfter
  }

  /// A kind of call, and where it is made.
  struct Kind: Hashable, Comparable, CustomStringConvertible {
    let call: String
    /// The kind of file: `records`, `log`, `folder` or `device`.
    let area: String

    var description: String { "\(call) of \(area)" }

    static func < (one: Self, other: Self) -> Bool {
      (one.area, one.call) < (other.area, other.call)
    }
  }

  let kind: Kind
  /// Which calls of this kind, from 1.
  let numbers: ClosedRange<Int>
  let outcome: Outcome

  /// Whether all later calls fail.
  var isForGood: Bool { numbers.upperBound == Self.forGood }
  /// Whether the program is killed.
  var isKill: Bool { [.killed, .killedAfter].contains(outcome) }

  /// All numbers from one on.
  static func forGood(from first: Int) -> ClosedRange<Int> { first...forGood }
  private static let forGood = 1_000_000

  var description: String {
    let place = isForGood ? "\(numbers.lowerBound) and later" : "\(numbers)"
    let words =
      switch outcome {
      case .fails(let error): "fails with \(String(cString: strerror(error)))"
      case .fallsShort: "falls short"
      case .killed: "is the end"
      case .killedAfter: "is the last"
      }
    return "\(kind), \(place), \(words)"
  }

  /// The program's environment for this fault.
  var environment: [String: String] {
    let word =
      switch outcome {
      case .fails(let error): error
      case .fallsShort: FAILING_CALLS_SHORT
      case .killed: FAILING_CALLS_KILLED
      case .killedAfter: FAILING_CALLS_KILLED_AFTER
      }
    let order = "\(kind.call) \(kind.area) \(numbers.lowerBound) \(numbers.upperBound) \(word)"
    return ["LD_PRELOAD": Self.library, "FAILING_CALL": order]
  }

  /// The program's environment to trace its calls to a file.
  static func tracing(to file: String) -> [String: String] {
    ["LD_PRELOAD": library, "FAILING_CALLS_TRACE": file]
  }

  /// The calls of each kind in such a file.
  static func calls(in file: String) throws -> [Kind: Int] {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    return lines.reduce(into: [:]) { counts, line in
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2 { counts[Kind(call: words[0], area: words[1]), default: 0] += 1 }
    }
  }

  /// The built library, beside the program.
  private static let library =
    PlayedProgram.path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    + "/libFailingCalls.so"
}
