// SPDX-License-Identifier: MIT
import Foundation

/// How much the fault suite looks at: a part within all tests, everything with `LIMBER_FAULTS=whole`.
public enum FaultRun {
  /// Whether it looks at everything.
  public static let isWhole = ProcessInfo.processInfo.environment["LIMBER_FAULTS"] == "whole"
  /// What the run begins with; `LIMBER_SEED` gives another.
  public static let seed = Seeds.first(1)[0]

  /// The seed of a case of this run.
  public static func seed(of number: Int) -> UInt64 { seed &* 1_000_003 &+ UInt64(number) }
}
